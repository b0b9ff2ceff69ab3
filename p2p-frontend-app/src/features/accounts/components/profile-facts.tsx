import { useTranslation } from 'react-i18next';
import type { Me, Reference } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';
import { Fact, Facts } from '@/components/ui/facts';
import { labelOf } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { formatDate, inLanguage } from '@/lib/formats';
import { VerificationBadge } from './verification-badge';

/** Who one is here: in the profession, in the organisation and on the platform. */
export function PersonFacts({ me, reference }: { me: Me; reference: Reference }) {
  const { t } = useTranslation('dashboard');
  const language = useLanguage();
  return (
    <Facts>
      <Fact term={t('facts.name')}>
        <bdi className="font-bold">{`${me.first_name} ${me.last_name}`}</bdi>
      </Fact>
      <Fact term={t('facts.jobTitle')}>
        <bdi>{me.job_title}</bdi>
      </Fact>
      <Fact term={t('facts.professionalRole')}>
        {labelOf(reference, 'professional_roles', me.professional_role, language)}
      </Fact>
      <Fact term={t('facts.platformRole')}>{t(`platformRole.${me.platform_role}`)}</Fact>
      <Fact term={t('facts.email')}>
        <span className="flex flex-wrap items-center gap-2">
          <bdi className="break-all">{me.email}</bdi>
          {me.email_verified ? (
            <Badge tone="verified" icon="check">
              {t('email.verified')}
            </Badge>
          ) : (
            <Badge tone="attention" icon="alert">
              {t('email.notVerified')}
            </Badge>
          )}
        </span>
      </Fact>
      <Fact term={t('facts.verification')}>
        <VerificationBadge level={me.verification_level} />
      </Fact>
      <Fact term={t('facts.memberSince')}>{formatDate(new Date(me.created_at), language)}</Fact>
    </Facts>
  );
}

type Organization = NonNullable<Me['organization']>;

export function OrganizationFacts({
  organization,
  reference,
}: {
  organization: Organization;
  reference: Reference;
}) {
  const { t } = useTranslation('dashboard');
  const language = useLanguage();
  return (
    <Facts>
      <Fact term={t('facts.organization')}>
        <span className="flex flex-wrap items-center gap-2">
          <bdi className="font-bold">{inLanguage(organization.name, language)}</bdi>
          {organization.verified && (
            <Badge tone="verified" icon="verified">
              {t('verification.organization')}
            </Badge>
          )}
        </span>
      </Fact>
      <Fact term={t('facts.organizationRole')}>{t(`organizationRole.${organization.role}`)}</Fact>
      <Fact term={t('facts.industry')}>
        {labelOf(reference, 'industries', organization.industry, language)}
      </Fact>
      <Fact term={t('facts.size')}>{labelOf(reference, 'company_sizes', organization.size, language)}</Fact>
      <Fact term={t('facts.city')}>{labelOf(reference, 'cities', organization.city, language)}</Fact>
    </Facts>
  );
}
