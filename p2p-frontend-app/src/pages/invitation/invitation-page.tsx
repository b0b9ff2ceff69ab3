import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Notice } from '@/components/ui/notice';
import { FormPage } from '@/components/ui/page';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { TOKEN_PARAMETER } from '@/config/paths';
import { useInvitation } from '@/features/organizations/api/invitations';
import { ReceivedInvitation } from '@/features/organizations/components/received-invitation';

export function InvitationPage() {
  const { t } = useTranslation('organizations');
  const [parameters] = useSearchParams();
  const token = parameters.get(TOKEN_PARAMETER) ?? '';
  const invitation = useInvitation(token);
  return (
    <FormPage title={t('invitation.title')} wide>
      {token ? (
        <QueryView query={invitation} skeleton={<FactsSkeleton />}>
          {(found) => <ReceivedInvitation token={token} invitation={found} />}
        </QueryView>
      ) : (
        <Notice tone="attention" title={t('invitation.noToken')} />
      )}
    </FormPage>
  );
}
