import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { FormPage } from '@/components/ui/page';
import { ErrorView } from '@/components/view-state/error-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { paths } from '@/config/paths';
import { useVerifyEmail } from '@/features/accounts/api/verify-email';

export function VerifyEmailPage() {
  const { t } = useTranslation('auth');
  const [parameters] = useSearchParams();
  const token = parameters.get('token') ?? '';
  const verification = useVerifyEmail(token);
  return (
    <FormPage title={t('verify.title')}>
      {!token && (
        <Notice tone="attention">
          <p>{t('verify.noToken')}</p>
        </Notice>
      )}
      {verification.isLoading && (
        <SkeletonView>
          <SkeletonBar className="h-14 w-full" />
        </SkeletonView>
      )}
      {verification.isSuccess && (
        <Notice tone="good" announce title={t('verify.done.title')}>
          <p>{t('verify.done.text')}</p>
        </Notice>
      )}
      {verification.error && (
        <>
          <ErrorView error={verification.error} onRetry={() => void verification.refetch()} />
          <p className="text-muted">{t('verify.failed')}</p>
        </>
      )}
      <ButtonLink to={paths.dashboard} look={verification.isSuccess ? 'action' : 'plain'}>
        {t('verify.toDashboard')}
      </ButtonLink>
    </FormPage>
  );
}
