import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrganizationSummary, Reference } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyView } from '@/components/view-state/empty-view';
import { ErrorView } from '@/components/view-state/error-view';
import { QueryView } from '@/components/view-state/query-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { organizationPath } from '@/config/paths';
import { labelOf } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage } from '@/lib/formats';
import { useOrganizations } from '../api/organizations';

const ROWS = [1, 2, 3, 4, 5, 6];

export function OrganizationList({ query, reference }: { query: string; reference: Reference }) {
  const { t } = useTranslation('organizations');
  const organizations = useOrganizations(query);
  return (
    <QueryView
      query={organizations}
      skeleton={<OrganizationListSkeleton />}
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
          {organizations.isFetchNextPageError && <ErrorView error={organizations.error} />}
          {organizations.hasNextPage && (
            <Button
              look="plain"
              busyLabel={organizations.isFetchingNextPage && t('list.loadingMore')}
              onClick={() => void organizations.fetchNextPage()}
            >
              {t('list.more')}
            </Button>
          )}
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
        className="flex flex-wrap items-center gap-x-3 gap-y-1 px-2 py-3 no-underline hover:bg-sunken"
      >
        <span className="min-w-0 flex-1">
          <bdi className="block font-bold break-words text-link">{inLanguage(item.name, language)}</bdi>
          <span className="text-muted">{facts.join(' · ')}</span>
        </span>
        {item.verified && (
          <Badge tone="verified" icon="verified">
            {t('verified')}
          </Badge>
        )}
      </Link>
    </li>
  );
}

function OrganizationListSkeleton() {
  return (
    <SkeletonView className="divide-y divide-line border-y border-line">
      {ROWS.map((row) => (
        <div key={row} className="space-y-2 px-2 py-4">
          <SkeletonBar className="h-4 w-56 max-w-full" />
          <SkeletonBar className="h-4 w-72 max-w-full" />
        </div>
      ))}
    </SkeletonView>
  );
}
