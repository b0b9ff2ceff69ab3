import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button';
import { EmptyView } from '@/components/view-state/empty-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { paths } from '@/config/paths';
import { useSaved } from '../api/saved';
import { SavedRow } from './saved-row';

/** What one keeps to find it again. */
export function SavedList() {
  const saved = useSaved();
  return (
    <QueryView
      query={saved}
      skeleton={<RowsSkeleton />}
      isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
      empty={<NothingSaved />}
    >
      {({ pages }) => (
        <div className="space-y-6">
          <ul className="divide-y divide-line border-y border-line">
            {pages
              .flatMap(({ items }) => items)
              .map((item) => (
                <SavedRow key={item.id} item={item} />
              ))}
          </ul>
          <MoreButton list={saved} />
        </div>
      )}
    </QueryView>
  );
}

function NothingSaved() {
  const { t } = useTranslation('dashboard');
  return (
    <EmptyView
      title={t('saved.none.title')}
      action={
        <ButtonLink look="plain" to={paths.forum}>
          {t('forum.read')}
        </ButtonLink>
      }
    >
      {t('saved.none.text')}
    </EmptyView>
  );
}
