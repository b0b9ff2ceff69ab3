import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member, Reference } from '@/api/generated/types.gen';
import { VerifiedMark } from '@/components/contribution/verified-mark';
import { Badge } from '@/components/ui/badge';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { PersonFace } from '@/components/ui/person-face';
import { RoleChoice } from '@/components/ui/role-choice';
import { TextLink } from '@/components/ui/text-link';
import { ErrorView } from '@/components/view-state/error-view';
import { profilePath } from '@/config/paths';
import { useMember } from '@/features/accounts/member-context';
import { labelOf } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { useChangeRole, useRemoveMember } from '../api/members';

interface MemberRowProps {
  slug: string;
  member: Member;
  reference: Reference;
}

export function MemberRow({ slug, member, reference }: MemberRowProps) {
  const { t } = useTranslation('organizations');
  const language = useLanguage();
  const me = useMember();
  const change = useChangeRole(slug, member.id);
  const removal = useRemoveMember(slug, member.id);
  const isOneself = me.id === member.id;
  const name = `${member.first_name} ${member.last_name}`;
  const nameId = useId();
  return (
    <li className="space-y-3 px-2 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <PersonFace person={member} />
        <div className="min-w-0 flex-1 basis-44">
          <p id={nameId} className="flex flex-wrap items-center gap-2 font-bold">
            {member.permissions.read_profile ? (
              <TextLink to={profilePath(member.id)}>
                <bdi>{name}</bdi>
              </TextLink>
            ) : (
              <bdi>{name}</bdi>
            )}
            {member.verification_level && <VerifiedMark />}
            {isOneself && <span className="font-normal text-muted">{t('members.you')}</span>}
            {member.suspended && <Badge tone="attention">{t('members.suspended')}</Badge>}
          </p>
          {member.professional_role && (
            <p className="text-muted">
              <bdi>{member.job_title}</bdi> ·{' '}
              {labelOf(reference, 'professional_roles', member.professional_role, language)}
            </p>
          )}
        </div>
        {member.permissions.roles.length > 0 ? (
          <RoleChoice
            label={t('members.role')}
            nameId={nameId}
            labelOf={(role) => t(`roles.${role}`)}
            role={change.isPending ? change.variables : member.role}
            roles={member.permissions.roles}
            onChoose={(role) => change.mutate(role)}
          />
        ) : (
          <Badge>{t(`roles.${member.role}`)}</Badge>
        )}
        {member.permissions.remove && (
          <ConfirmButton
            action={isOneself ? t('members.leave') : t('members.remove')}
            question={
              isOneself
                ? t('members.leaveQuestion')
                : t('members.removeQuestion', { name: `\u2068${name}\u2069` })
            }
            busyLabel={removal.isPending && t('members.busy')}
            onConfirm={() => removal.mutate()}
          />
        )}
      </div>
      {change.error && <ErrorView error={change.error} />}
      {removal.error && <ErrorView error={removal.error} />}
    </li>
  );
}
