import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button';
import { EmptyView } from '@/components/view-state/empty-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { paths } from '@/config/paths';
import { useThreads } from '../api/threads';
import { isFiltered, type Wanted } from '../wanted';
import { ThreadRow } from './thread-row';

export function ThreadList({ wanted }: { wanted: Wanted }) {
  const threads = useThreads(wanted);
  return (
    <QueryView
      query={threads}
      skeleton={<RowsSkeleton />}
      isEmpty={({ pages }) => pages[0]?.items.length === 0}
      empty={<NoThreads wanted={wanted} />}
    >
      {({ pages }) => (
        <div className="space-y-6">
          <ul className="divide-y divide-line border-b border-line">
            {pages
              .flatMap((page) => page.items)
              .map((thread) => (
                <ThreadRow key={thread.id} thread={thread} />
              ))}
          </ul>
          <MoreButton list={threads} />
        </div>
      )}
    </QueryView>
  );
}

function NoThreads({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation('forum');
  if (wanted.saved) return <EmptyView title={t('none.saved.title')}>{t('none.saved.text')}</EmptyView>;
  if (isFiltered(wanted)) {
    return (
      <EmptyView
        title={t('none.filtered.title')}
        action={
          <ButtonLink look="plain" to={paths.forum}>
            {t('filters.clear')}
          </ButtonLink>
        }
      >
        {t('none.filtered.text')}
      </EmptyView>
    );
  }
  return (
    <EmptyView
      title={t('none.all.title')}
      action={<ButtonLink to={paths.newThread}>{t('new.link')}</ButtonLink>}
    >
      {t('none.all.text')}
    </EmptyView>
  );
}
