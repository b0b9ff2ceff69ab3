import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '@/components/ui/page';
import SearchBox from '@/features/search/box/search-box';
import { Everything } from '@/features/search/components/everything';
import { KindTabs } from '@/features/search/components/kind-tabs';
import { OfKind } from '@/features/search/components/of-kind';
import { RecentList } from '@/features/search/components/recent-list';
import { SearchFilters } from '@/features/search/components/search-filters';
import { rememberSearch } from '@/features/search/recent';
import { isLongEnough, isWritten, parametersOf, wantedFrom } from '@/features/search/wanted';
import { isolated } from '@/lib/formats';

/** Everything that was found, or what was searched for before. */
export function SearchPage() {
  const { t } = useTranslation('search');
  const [parameters, setParameters] = useSearchParams();
  const wanted = wantedFrom(parameters);
  const { query, kind } = wanted;
  const isAsked = isLongEnough(query);
  useEffect(() => {
    if (isAsked) rememberSearch(query);
  }, [isAsked, query]);
  return (
    <Page
      title={isAsked ? t('results', { query: isolated(query) }) : t('title')}
      lead={!isAsked && t('lead')}
    >
      <div className="lg:hidden">
        <SearchBox key={query} query={query} isLarge />
      </div>
      {query && !isAsked && <p role="status">{t('tooShort')}</p>}
      {isAsked ? (
        <div className="space-y-6">
          <KindTabs wanted={wanted} />
          {isWritten(kind) && (
            <SearchFilters wanted={wanted} onWant={(next) => setParameters(parametersOf(next))} />
          )}
          {kind ? <OfKind key={kind} kind={kind} wanted={wanted} /> : <Everything wanted={wanted} />}
        </div>
      ) : (
        <RecentList />
      )}
    </Page>
  );
}
