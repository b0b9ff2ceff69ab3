import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonSummary, PlatformRole } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';
import { PersonFace } from '@/components/ui/person-face';
import { RoleChoice } from '@/components/ui/role-choice';
import { TextLink } from '@/components/ui/text-link';
import { ErrorView } from '@/components/view-state/error-view';
import { profilePath } from '@/config/paths';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage } from '@/lib/formats';
import { useGovern } from '../api/people';
import { RoleForm } from './role-form';
import { SuspensionControl } from './suspension-control';

const ROLES: PlatformRole[] = ['member', 'moderator', 'administrator'];

export function PersonRow({ person }: { person: PersonSummary }) {
  const { t } = useTranslation('administration');
  const language = useLanguage();
  const govern = useGovern(person.id);
  const nameId = useId();
  const error = govern.suspension.error ?? govern.lifting.error;
  const [wanted, setWanted] = useState<PlatformRole | null>(null);
  const name = `\u2068${person.first_name} ${person.last_name}\u2069`;
  return (
    <li className="space-y-3 px-2 py-4">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <PersonFace person={person} />
        <div className="min-w-0 flex-1 basis-48">
          <p id={nameId} className="flex flex-wrap items-center gap-2 font-bold">
            <TextLink to={profilePath(person.id)}>
              <bdi>{`${person.first_name} ${person.last_name}`}</bdi>
            </TextLink>
            {person.suspended_at && (
              <Badge tone="attention" icon="alert">
                {t('people.suspended')}
              </Badge>
            )}
          </p>
          <p className="break-words text-muted">
            <bdi>{person.email}</bdi>
            {!person.email_verified && ` · ${t('people.unverified')}`}
          </p>
          {person.organization && (
            <p className="text-muted">
              <bdi>{inLanguage(person.organization, language)}</bdi>
            </p>
          )}
          {person.suspension_reason && (
            <p className="mt-1">
              {t('people.reason')} <bdi>{person.suspension_reason}</bdi>
            </p>
          )}
        </div>
        {person.permissions.govern ? (
          <RoleChoice
            label={t('people.role')}
            nameId={nameId}
            roles={ROLES}
            labelOf={(role) => t(`roles.${role}`)}
            role={wanted ?? person.platform_role}
            onChoose={(role) => setWanted(role === person.platform_role ? null : role)}
          />
        ) : (
          <Badge>{t(`roles.${person.platform_role}`)}</Badge>
        )}
      </div>
      {wanted && (
        <RoleForm
          key={wanted}
          question={t('people.roleQuestion', { name, role: t(`roles.${wanted}`) })}
          onCancel={() => setWanted(null)}
          onGive={async (password) => {
            await govern.role.mutateAsync({ platform_role: wanted, current_password: password });
            setWanted(null);
          }}
        />
      )}
      {person.permissions.govern && <SuspensionControl person={person} govern={govern} />}
      {error && <ErrorView error={error} />}
    </li>
  );
}
