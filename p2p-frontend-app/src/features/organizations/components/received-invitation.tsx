import { useTranslation } from 'react-i18next';
import type { ReceivedInvitation as Invitation } from '@/api/generated/types.gen';
import { ButtonLink } from '@/components/ui/button';
import { Fact, Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { organizationPath } from '@/config/paths';
import { useLanguage } from '@/i18n/use-language';
import { formatDateTime, inLanguage } from '@/lib/formats';
import { InvitationAnswer } from './invitation-answer';

interface ReceivedInvitationProps {
  token: string;
  invitation: Invitation;
}

/** What an invitation offers, and what can be done with it now. */
export function ReceivedInvitation({ token, invitation }: ReceivedInvitationProps) {
  const { t } = useTranslation('organizations');
  const language = useLanguage();
  const { organization, status, message } = invitation;
  const name = inLanguage(organization.name, language);
  return (
    <>
      <Facts>
        <Fact term={t('invitation.organization')}>
          <TextLink to={organizationPath(organization.slug)}>
            <bdi className="font-bold">{name}</bdi>
          </TextLink>
        </Fact>
        {invitation.invited_by && (
          <Fact term={t('invitation.invitedBy')}>
            <bdi>{invitation.invited_by}</bdi>
          </Fact>
        )}
        <Fact term={t('invitation.for')}>
          <bdi className="break-all">{invitation.email}</bdi>
        </Fact>
        <Fact term={t('invitation.role')}>{t(`roles.${invitation.role}`)}</Fact>
        {status === 'pending' && (
          <Fact term={t('invitation.until')}>
            {formatDateTime(new Date(invitation.expires_at), language)}
          </Fact>
        )}
      </Facts>
      {message && (
        <blockquote dir="auto" className="border-s-4 border-line-strong ps-4 whitespace-pre-line break-words">
          {message}
        </blockquote>
      )}
      {status === 'pending' ? (
        <InvitationAnswer token={token} invitation={invitation} />
      ) : (
        <Notice
          tone={status === 'accepted' ? 'good' : 'attention'}
          announce
          title={t(`invitation.${status}.title`)}
        >
          <p>{t(`invitation.${status}.text`)}</p>
          {status === 'accepted' && (
            <ButtonLink to={organizationPath(organization.slug)} look="plain">
              {t('ownRequest.link')}
            </ButtonLink>
          )}
        </Notice>
      )}
    </>
  );
}
