import { useTranslation } from 'react-i18next';
import type { OrganizationDetails, Reference } from '@/api/generated/types.gen';
import { Fact, Facts } from '@/components/ui/facts';
import { labelOf } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { formatDate } from '@/lib/formats';

interface OrganizationFactsProps {
  organization: OrganizationDetails;
  reference: Reference;
}

export function OrganizationFacts({ organization, reference }: OrganizationFactsProps) {
  const { t } = useTranslation('organizations');
  const language = useLanguage();
  const { website, commercial_registration: registration, domain } = organization;
  return (
    <Facts>
      <Fact term={t('fields.industry')}>
        {labelOf(reference, 'industries', organization.industry, language)}
      </Fact>
      <Fact term={t('fields.size')}>{labelOf(reference, 'company_sizes', organization.size, language)}</Fact>
      <Fact term={t('fields.city')}>{labelOf(reference, 'cities', organization.city, language)}</Fact>
      {website && (
        <Fact term={t('fields.website')}>
          <a href={website} rel="noopener noreferrer nofollow" className="text-link underline" dir="ltr">
            {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
          </a>
        </Fact>
      )}
      {registration && (
        <Fact term={t('fields.commercial_registration')}>
          <bdi className="tabular-nums">{registration}</bdi> <ForTheHouse />
        </Fact>
      )}
      {domain && (
        <Fact term={t('fields.domain')}>
          <bdi>{domain}</bdi> <ForTheHouse />
        </Fact>
      )}
      <Fact term={t('fields.since')}>{formatDate(new Date(organization.created_at), language)}</Fact>
    </Facts>
  );
}

function ForTheHouse() {
  const { t } = useTranslation('organizations');
  return <span className="text-sm text-muted">({t('forTheHouse')})</span>;
}
