import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrganizationSummary, Reference } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';
import { OrganizationMark } from '@/components/ui/organization-mark';
import { EmptyView } from '@/components/view-state/empty-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { organizationPath } from '@/config/paths';
import { labelOf } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage } from '@/lib/formats';
import { useOrganizations } from '../api/organizations';

export function OrganizationList({ query, reference }: { query: string; reference: Reference }) {
  const { t } = useTranslation('organizations');
  const organizations = useOrganizations(query);
  return (
    <QueryView
      query={organizations}
      skeleton={<RowsSkeleton />}
      isEmpty={({ pages }) => pages[0]?.items.length === 0}
      empty={
        query ? (
          <EmptyView title={t('list.nothing.title')}>{t('list.nothing.text', { query })}</EmptyView>
        ) : (
          <EmptyView title={t('list.empty.title')}>{t('list.empty.text')}</EmptyView>
        )
      }
    >
      {({ pages }) => (
        <div className="space-y-6">
          <ul className="divide-y divide-line border-y border-line">
            {pages
              .flatMap((page) => page.items)
              .map((item) => (
                <OrganizationRow key={item.id} item={item} reference={reference} />
              ))}
          </ul>
          <MoreButton list={organizations} />
        </div>
      )}
    </QueryView>
  );
}

function OrganizationRow({ item, reference }: { item: OrganizationSummary; reference: Reference }) {
  const { t } = useTranslation('organizations');
  const language = useLanguage();
  const facts = [
    labelOf(reference, 'industries', item.industry, language),
    labelOf(reference, 'cities', item.city, language),
    labelOf(reference, 'company_sizes', item.size, language),
  ];
  return (
    <li>
      <Link
        to={organizationPath(item.slug)}
        className="flex items-center gap-3 px-2 py-3 no-underline hover:bg-sunken"
      >
        <OrganizationMark organization={item} />
        <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
          <span className="min-w-0 flex-1 basis-56">
            <bdi className="block font-bold break-words text-link">{inLanguage(item.name, language)}</bdi>
            <span className="text-muted">{facts.join(' · ')}</span>
          </span>
          {item.verified && (
            <Badge tone="verified" icon="verified">
              {t('verified')}
            </Badge>
          )}
        </span>
      </Link>
    </li>
  );
}
