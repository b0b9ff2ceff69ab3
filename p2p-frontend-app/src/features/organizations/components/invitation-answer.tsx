import { useTranslation } from 'react-i18next';
import type { Me, ReceivedInvitation } from '@/api/generated/types.gen';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { ErrorView } from '@/components/view-state/error-view';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { invitationPath, invitedSignUpPath, membersPath, signInPath } from '@/config/paths';
import { useMe } from '@/features/accounts/api/me';
import { useAnswerInvitation } from '../api/invitations';
import { isolated } from '@/lib/formats';

interface InvitationAnswerProps {
  token: string;
  invitation: ReceivedInvitation;
}

/** The next step, which depends on who opened the link. */
export function InvitationAnswer({ token, invitation }: InvitationAnswerProps) {
  const { t } = useTranslation('organizations');
  const email = isolated(invitation.email);
  return (
    <QueryView query={useMe()} skeleton={<FactsSkeleton />}>
      {(me) => {
        if (!me) return <ForVisitor token={token} />;
        if (me.email !== invitation.email) {
          return (
            <Notice tone="attention" title={t('invitation.another.title', { email: isolated(me.email) })}>
              <p>{t('invitation.another.text', { email })}</p>
            </Notice>
          );
        }
        if (me.organization) return <LeaveFirst organization={me.organization} />;
        return <ForMember token={token} />;
      }}
    </QueryView>
  );
}

function ForVisitor({ token }: { token: string }) {
  const { t } = useTranslation('organizations');
  return (
    <div className="space-y-4">
      <p>{t('invitation.visitor')}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={invitedSignUpPath(token)}>{t('invitation.signUp')}</ButtonLink>
        <ButtonLink to={signInPath(invitationPath(token))} look="plain">
          {t('invitation.signIn')}
        </ButtonLink>
      </div>
    </div>
  );
}

function LeaveFirst({ organization }: { organization: NonNullable<Me['organization']> }) {
  const { t } = useTranslation('organizations');
  return (
    <Notice tone="attention" title={t('invitation.elsewhere.title')}>
      <p>{t('invitation.elsewhere.text')}</p>
      <TextLink to={membersPath(organization.slug)}>{t('invitation.elsewhere.link')}</TextLink>
    </Notice>
  );
}

function ForMember({ token }: { token: string }) {
  const { t } = useTranslation('organizations');
  const answer = useAnswerInvitation(token);
  return (
    <div className="space-y-4">
      {answer.error && <ErrorView error={answer.error} />}
      <div className="flex flex-wrap gap-3">
        <Button busyLabel={answer.isPending && t('invitation.busy')} onClick={() => answer.mutate('accept')}>
          {t('invitation.accept')}
        </Button>
        <Button look="plain" disabled={answer.isPending} onClick={() => answer.mutate('decline')}>
          {t('invitation.decline')}
        </Button>
      </div>
    </div>
  );
}
