import { useTranslation } from 'react-i18next';
import type { OrganizationRole, SentInvitation } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { EmptyView } from '@/components/view-state/empty-view';
import { ErrorView } from '@/components/view-state/error-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { useLanguage } from '@/i18n/use-language';
import { formatDate } from '@/lib/formats';
import { useCancelInvitation, useResend, useSentInvitations } from '../api/invitations';

interface InvitationListProps {
  slug: string;
  roles: OrganizationRole[];
}

export function InvitationList({ slug, roles }: InvitationListProps) {
  const { t } = useTranslation('organizations');
  const invitations = useSentInvitations(slug);
  return (
    <QueryView
      query={invitations}
      skeleton={<RowsSkeleton />}
      isEmpty={({ pages }) => pages[0]?.items.length === 0}
      empty={<EmptyView title={t('invitations.empty.title')}>{t('invitations.empty.text')}</EmptyView>}
    >
      {({ pages }) => (
        <div className="space-y-6">
          <ul className="divide-y divide-line border-y border-line">
            {pages
              .flatMap((page) => page.items)
              .map((invitation) => (
                <InvitationRow
                  key={invitation.id}
                  slug={slug}
                  invitation={invitation}
                  isOpen={
                    roles.includes(invitation.role) && ['pending', 'expired'].includes(invitation.status)
                  }
                />
              ))}
          </ul>
          <MoreButton list={invitations} />
        </div>
      )}
    </QueryView>
  );
}

interface InvitationRowProps {
  slug: string;
  invitation: SentInvitation;
  isOpen: boolean;
}

function InvitationRow({ slug, invitation, isOpen }: InvitationRowProps) {
  const { t } = useTranslation('organizations');
  const language = useLanguage();
  const resend = useResend(slug, invitation.id);
  const cancel = useCancelInvitation(slug, invitation.id);
  const { status, email } = invitation;
  return (
    <li className="space-y-3 px-2 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <bdi className="font-bold break-all">{email}</bdi>
          <p className="text-muted">
            {t(`roles.${invitation.role}`)}
            {status === 'pending' && (
              <>
                {' · '}
                {t('invitations.until', { date: formatDate(new Date(invitation.expires_at), language) })}
              </>
            )}
          </p>
        </div>
        <Badge tone={status === 'expired' ? 'attention' : status === 'accepted' ? 'verified' : 'plain'}>
          {t(`invitations.status.${status}`)}
        </Badge>
        {isOpen && (
          <>
            <Button
              look="plain"
              busyLabel={resend.isPending && t('invitations.resending')}
              onClick={() => resend.mutate()}
            >
              {t('invitations.resend')}
            </Button>
            <ConfirmButton
              action={t('invitations.cancel')}
              question={t('invitations.cancelQuestion', { email: `\u2068${email}\u2069` })}
              busyLabel={cancel.isPending && t('members.busy')}
              onConfirm={() => cancel.mutate()}
            />
          </>
        )}
      </div>
      {resend.isSuccess && <p role="status">{t('invitations.resent')}</p>}
      {resend.error && <ErrorView error={resend.error} />}
      {cancel.error && <ErrorView error={cancel.error} />}
    </li>
  );
}
