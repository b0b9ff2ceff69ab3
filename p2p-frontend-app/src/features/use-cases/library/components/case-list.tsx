import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { EmptyView } from '@/components/view-state/empty-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { useReference } from '@/features/reference/api/reference';
import { classNames } from '@/lib/class-names';
import { useLibrary } from '../api/library';
import { cleared, isFiltered, type Wanted } from '../wanted';
import { CaseCard } from './case-card';
import { CasesSkeleton } from './cases-skeleton';

interface CaseListProps {
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
}

export function CaseList({ wanted, onWant }: CaseListProps) {
  const { t } = useTranslation('library');
  const library = useLibrary(wanted);
  const reference = useReference();
  const isRow = wanted.view === 'list';
  const empty = isFiltered(wanted) ? (
    <EmptyView
      title={t('none.filtered.title')}
      action={
        <Button look="plain" onClick={() => onWant(cleared(wanted))}>
          {t('filters.clear')}
        </Button>
      }
    >
      {t('none.filtered.text')}
    </EmptyView>
  ) : (
    <EmptyView title={t('none.all.title')}>{t('none.all.text')}</EmptyView>
  );
  return (
    <QueryView
      query={library}
      skeleton={<CasesSkeleton />}
      isEmpty={({ pages }) => pages[0]?.items.length === 0}
      empty={empty}
    >
      {({ pages }) => (
        <QueryView query={reference} skeleton={<CasesSkeleton />}>
          {(lists) => (
            <div className="space-y-6">
              <ul className={classNames('grid gap-4', !isRow && 'sm:grid-cols-2 xl:grid-cols-3')}>
                {pages
                  .flatMap((page) => page.items)
                  .map((useCase) => (
                    <CaseCard key={useCase.id} useCase={useCase} reference={lists} isRow={isRow} />
                  ))}
              </ul>
              <MoreButton list={library} />
            </div>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}
