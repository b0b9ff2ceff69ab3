import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/text-link';
import { EmptyView } from '@/components/view-state/empty-view';
import { searchPath } from '@/config/paths';
import { isolated } from '@/lib/formats';
import { forgetSearch, forgetSearches, useRecentSearches } from '../recent';

/** What was searched for on this device. */
export function RecentList() {
  const { t } = useTranslation('search');
  const searches = useRecentSearches();
  if (searches.length === 0) return <EmptyView title={t('start.title')}>{t('start.text')}</EmptyView>;
  return (
    <section aria-labelledby="recent-searches" className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="recent-searches" className="text-xl font-bold">
          {t('recent.title')}
        </h2>
        <Button look="quiet" className="text-link" onClick={forgetSearches}>
          {t('recent.clear')}
        </Button>
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {searches.map((query) => (
          <li key={query} className="flex items-center gap-3 px-2">
            <Icon name="history" className="text-muted" />
            <TextLink className="min-w-0 flex-1 py-2.5 break-words" to={searchPath({ q: query })}>
              <bdi>{query}</bdi>
            </TextLink>
            <IconButton
              label={t('recent.remove', { query: isolated(query) })}
              onClick={() => forgetSearch(query)}
            >
              <Icon name="close" className="size-4" />
            </IconButton>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">{t('recent.help')}</p>
    </section>
  );
}
