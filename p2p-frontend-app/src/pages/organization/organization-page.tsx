import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { OrganizationDetails } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { OrganizationMark } from '@/components/ui/organization-mark';
import { Page, Section } from '@/components/ui/page';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { membersPath, organizationEditPath } from '@/config/paths';
import { useOrganization } from '@/features/organizations/api/organization';
import { AskToJoin } from '@/features/organizations/components/ask-to-join';
import { OrganizationFacts } from '@/features/organizations/components/organization-facts';
import { useReference } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage } from '@/lib/formats';

export function OrganizationPage() {
  const { t } = useTranslation('organizations');
  const language = useLanguage();
  const { slug = '' } = useParams();
  const organization = useOrganization(slug);
  const name = organization.data ? inLanguage(organization.data.name, language) : t('page.title');
  return (
    <Page
      title={name}
      figure={organization.data && <OrganizationMark organization={organization.data} size="large" />}
    >
      <QueryView query={organization} skeleton={<FactsSkeleton />}>
        {(found) => <Body organization={found} />}
      </QueryView>
    </Page>
  );
}

function Body({ organization }: { organization: OrganizationDetails }) {
  const { t } = useTranslation('organizations');
  const language = useLanguage();
  const { verified, permissions, slug } = organization;
  const description = inLanguage(organization.description, language);
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        {verified && (
          <Badge tone="verified" icon="verified">
            {t('verified')}
          </Badge>
        )}
        {organization.own_role && <Badge>{t(`ownRole.${organization.own_role}`)}</Badge>}
        {permissions.read_members && (
          <ButtonLink to={membersPath(slug)} look="plain">
            <Icon name="person" />
            {t('members.title')}
          </ButtonLink>
        )}
        {permissions.edit && (
          <ButtonLink to={organizationEditPath(slug)} look="plain">
            <Icon name="edit" />
            {t('edit.link')}
          </ButtonLink>
        )}
      </div>
      {permissions.ask_to_join && <AskToJoin slug={slug} />}
      {description && (
        <Section title={t('page.about')}>
          <p dir="auto" className="measure whitespace-pre-line break-words">
            {description}
          </p>
        </Section>
      )}
      <Section title={t('page.facts')}>
        <QueryView query={useReference()} skeleton={<FactsSkeleton />}>
          {(reference) => <OrganizationFacts organization={organization} reference={reference} />}
        </QueryView>
      </Section>
    </>
  );
}
