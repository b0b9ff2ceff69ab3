import { useTranslation } from 'react-i18next';
import type { Profile, Reference } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Fact, Facts } from '@/components/ui/facts';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/page';
import { TextLink } from '@/components/ui/text-link';
import { organizationPath, paths } from '@/config/paths';
import { VerificationBadge } from '@/features/accounts/components/verification-badge';
import { labelOf } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { formatDate, inLanguage } from '@/lib/formats';
import { GivenFigures } from './given-figures';

interface ProfileViewProps {
  profile: Profile;
  reference: Reference;
}

export function ProfileView({ profile, reference }: ProfileViewProps) {
  const { t } = useTranslation('profiles');
  return (
    <>
      <Marks profile={profile} />
      {profile.bio && (
        <Section title={t('page.about')}>
          <p dir="auto" className="measure break-words whitespace-pre-line">
            {profile.bio}
          </p>
        </Section>
      )}
      {profile.expertise.length > 0 && (
        <Section title={t('fields.expertise')}>
          <ExpertiseList profile={profile} reference={reference} />
        </Section>
      )}
      <Section title={t('page.contributions')}>
        <GivenFigures given={profile.contributions} />
      </Section>
      <Section title={t('page.facts')}>
        <ProfileFacts profile={profile} reference={reference} />
      </Section>
    </>
  );
}

function Marks({ profile }: { profile: Profile }) {
  const { t } = useTranslation('profiles');
  const { verification_level: level, visibility, suspended, permissions } = profile;
  const isBare = !level && !visibility && !suspended;
  if (isBare && !permissions.edit) return null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      {level && <VerificationBadge level={level} />}
      {suspended && (
        <Badge tone="attention" icon="alert">
          {t('page.suspended')}
        </Badge>
      )}
      {visibility && (
        <Badge icon={visibility === 'private' ? 'hidden' : 'eye'}>{t(`seenBy.${visibility}`)}</Badge>
      )}
      {permissions.edit && (
        <ButtonLink to={paths.profileEdit} look="plain">
          <Icon name="edit" />
          {t('page.edit')}
        </ButtonLink>
      )}
    </div>
  );
}

function ExpertiseList({ profile, reference }: ProfileViewProps) {
  const language = useLanguage();
  return (
    <ul className="flex flex-wrap gap-2">
      {profile.expertise.map((tag) => (
        <li key={tag} className="rounded-full border border-line bg-surface px-3 py-1">
          {labelOf(reference, 'expertise', tag, language)}
        </li>
      ))}
    </ul>
  );
}

function ProfileFacts({ profile, reference }: ProfileViewProps) {
  const { t } = useTranslation('profiles');
  const language = useLanguage();
  const { organization, years_of_experience: years } = profile;
  return (
    <Facts>
      {organization && (
        <Fact term={t('page.organization')}>
          <span className="flex flex-wrap items-center gap-2">
            <TextLink to={organizationPath(organization.slug)}>
              <bdi>{inLanguage(organization.name, language)}</bdi>
            </TextLink>
            {organization.verified && (
              <Badge tone="verified" icon="verified">
                {t('page.organizationVerified')}
              </Badge>
            )}
          </span>
        </Fact>
      )}
      {organization && (
        <Fact term={t('page.city')}>{labelOf(reference, 'cities', organization.city, language)}</Fact>
      )}
      <Fact term={t('page.role')}>
        {labelOf(reference, 'professional_roles', profile.professional_role, language)}
      </Fact>
      {years !== null && <Fact term={t('page.experience')}>{t('page.years', { count: years })}</Fact>}
      <Fact term={t('page.language')}>{t(`page.languages.${profile.language}`)}</Fact>
      <Fact term={t('page.since')}>{formatDate(new Date(profile.created_at), language)}</Fact>
    </Facts>
  );
}
