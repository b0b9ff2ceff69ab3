import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button';
import { EmptyView } from '@/components/view-state/empty-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { paths } from '@/config/paths';
import { useFeed } from '../api/feed';
import { FeedRow } from './feed-row';

/** What happens in the community. */
export function Feed() {
  const feed = useFeed();
  return (
    <QueryView
      query={feed}
      skeleton={<RowsSkeleton />}
      isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
      empty={<NoNews />}
    >
      {({ pages }) => (
        <div className="space-y-6">
          <ul className="divide-y divide-line border-y border-line">
            {pages
              .flatMap(({ items }) => items)
              .map((news) => (
                <FeedRow key={news.id} news={news} />
              ))}
          </ul>
          <MoreButton list={feed} />
        </div>
      )}
    </QueryView>
  );
}

function NoNews() {
  const { t } = useTranslation('dashboard');
  return (
    <EmptyView
      title={t('feed.none.title')}
      action={
        <ButtonLink look="plain" to={paths.newThread}>
          {t('forum.ask')}
        </ButtonLink>
      }
    >
      {t('feed.none.text')}
    </EmptyView>
  );
}
