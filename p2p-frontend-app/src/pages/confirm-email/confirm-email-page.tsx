import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ApiError } from '@/api/api-error';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { FormPage } from '@/components/ui/page';
import { ErrorView } from '@/components/view-state/error-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { paths } from '@/config/paths';
import { useConfirmEmail } from '@/features/credentials/api/credentials';

export function ConfirmEmailPage() {
  const { t } = useTranslation('account');
  const [parameters] = useSearchParams();
  const token = parameters.get('token') ?? '';
  const confirmation = useConfirmEmail(token);
  const isPassing = confirmation.error instanceof ApiError && confirmation.error.isPassing;
  return (
    <FormPage title={t('confirm.title')}>
      {!token && (
        <Notice tone="attention">
          <p>{t('confirm.noToken')}</p>
        </Notice>
      )}
      {confirmation.isLoading && (
        <SkeletonView>
          <SkeletonBar className="h-14 w-full" />
        </SkeletonView>
      )}
      {confirmation.isSuccess && (
        <Notice tone="good" announce title={t('confirm.done.title')}>
          <p>{t('confirm.done.text', { email: `\u2068${confirmation.data}\u2069` })}</p>
        </Notice>
      )}
      {confirmation.error && (
        <>
          <ErrorView
            error={confirmation.error}
            onRetry={isPassing ? () => void confirmation.refetch() : undefined}
          />
          {!isPassing && <p className="text-muted">{t('confirm.failed')}</p>}
        </>
      )}
      <ButtonLink to={paths.account} look={confirmation.isSuccess ? 'action' : 'plain'}>
        {t('confirm.toAccount')}
      </ButtonLink>
    </FormPage>
  );
}
