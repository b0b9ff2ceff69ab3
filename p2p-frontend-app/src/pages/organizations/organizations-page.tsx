import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Page } from '@/components/ui/page';
import { SearchField } from '@/components/ui/search-field';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { paths } from '@/config/paths';
import { useMe } from '@/features/accounts/api/me';
import { OrganizationList } from '@/features/organizations/components/organization-list';
import { useReference } from '@/features/reference/api/reference';

const QUERY = 'query';

export function OrganizationsPage() {
  const { t } = useTranslation('organizations');
  const [parameters, setParameters] = useSearchParams();
  const me = useMe().data;
  const query = parameters.get(QUERY) ?? '';
  const search = useCallback(
    (next: string) => setParameters(next ? { [QUERY]: next } : {}, { replace: true }),
    [setParameters],
  );
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <SearchField label={t('list.search')} value={query} onSearch={search} />
      <QueryView query={useReference()} skeleton={<FactsSkeleton />}>
        {(reference) => <OrganizationList query={query} reference={reference} />}
      </QueryView>
      {me && !me.organization && (
        <p className="flex flex-wrap items-center gap-3">
          <span className="text-muted">{t('list.notThere')}</span>
          <ButtonLink to={paths.newOrganization} look="plain">
            <Icon name="plus" />
            {t('found.link')}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
