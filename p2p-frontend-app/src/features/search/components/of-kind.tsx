import type { SearchKind } from '@/api/generated/types.gen';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { useReference } from '@/features/reference/api/reference';
import { useKind } from '../api/results';
import type { Wanted } from '../wanted';
import { HitList } from './hit-list';
import { NothingFound } from './nothing-found';

/** Everything of one kind, to the end. */
export function OfKind({ kind, wanted }: { kind: SearchKind; wanted: Wanted }) {
  const list = useKind(kind, wanted);
  const reference = useReference();
  return (
    <QueryView
      query={list}
      skeleton={<RowsSkeleton />}
      isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
      empty={<NothingFound wanted={wanted} />}
    >
      {({ pages }) => (
        <QueryView query={reference} skeleton={<RowsSkeleton />}>
          {(lists) => (
            <div className="space-y-6">
              <HitList hits={pages.flatMap(({ items }) => items)} reference={lists} />
              <MoreButton list={list} />
            </div>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}
