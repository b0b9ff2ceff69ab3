import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { TextLink } from '@/components/ui/text-link';
import { searchPath } from '@/config/paths';
import { useReference } from '@/features/reference/api/reference';
import { useEverything } from '../api/results';
import { parametersOf, type Wanted } from '../wanted';
import { HitList } from './hit-list';
import { NothingFound } from './nothing-found';

/** The best of every kind, each with the way to the rest of it. */
export function Everything({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation('search');
  const results = useEverything(wanted);
  const reference = useReference();
  return (
    <QueryView
      query={results}
      skeleton={<RowsSkeleton />}
      isEmpty={({ groups }) => groups.length === 0}
      empty={<NothingFound wanted={wanted} />}
    >
      {({ groups }) => (
        <QueryView query={reference} skeleton={<RowsSkeleton />}>
          {(lists) => (
            <div className="space-y-10">
              {groups.map(({ kind, items, next_cursor: more }) => (
                <section key={kind} aria-labelledby={`found-${kind}`} className="space-y-3">
                  <h2 id={`found-${kind}`} className="text-xl font-bold">
                    {t(`kinds.${kind}`)}
                  </h2>
                  <HitList hits={items} reference={lists} />
                  {more && (
                    <TextLink
                      className="inline-block py-1.5 font-bold"
                      to={searchPath(parametersOf({ ...wanted, kind }))}
                    >
                      {t(`more.${kind}`)}
                    </TextLink>
                  )}
                </section>
              ))}
            </div>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}
