import { useTranslation } from 'react-i18next';
import type { OwnJoinRequest as Request } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { ErrorView } from '@/components/view-state/error-view';
import { organizationPath } from '@/config/paths';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage, isolated } from '@/lib/formats';
import { useWithdraw } from '../api/join-requests';

/** What became of one's own request. */
export function OwnJoinRequest({ request }: { request: Request }) {
  const { t } = useTranslation('organizations');
  const language = useLanguage();
  const withdraw = useWithdraw();
  const { organization, note } = request;
  const name = isolated(inLanguage(organization.name, language));
  const link = <TextLink to={organizationPath(organization.slug)}>{t('ownRequest.link')}</TextLink>;
  if (request.state === 'declined') {
    return (
      <Notice tone="attention" title={t('ownRequest.declined', { name })}>
        {note && (
          <blockquote dir="auto" className="border-s-2 border-line-strong ps-3 whitespace-pre-line">
            {note}
          </blockquote>
        )}
        <p>{t('ownRequest.declinedText')}</p>
        <p>{link}</p>
      </Notice>
    );
  }
  return (
    <Notice title={t('ownRequest.pending', { name })}>
      <p>{t('ownRequest.pendingText')}</p>
      <p>{link}</p>
      {withdraw.error && <ErrorView error={withdraw.error} />}
      <Button
        look="plain"
        busyLabel={withdraw.isPending && t('ownRequest.withdrawing')}
        onClick={() => withdraw.mutate()}
      >
        {t('ownRequest.withdraw')}
      </Button>
    </Notice>
  );
}
