import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/notice';
import { EmptyView } from '@/components/view-state/empty-view';
import { QueryView } from '@/components/view-state/query-view';
import { useReference } from '@/features/reference/api/reference';
import { useOutline } from '../geography/outline';
import { useMapPoints } from '../library/api/library';
import { isFiltered, type Wanted } from '../library/wanted';
import { CaseMap } from './case-map';
import { MapSkeleton } from './map-skeleton';

/** The library's result as places. */
export default function LibraryMap({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation('library');
  const points = useMapPoints(wanted);
  const outline = useOutline();
  const reference = useReference();
  const none = isFiltered(wanted) ? 'none.filtered' : 'none.all';
  return (
    <QueryView
      query={points}
      skeleton={<MapSkeleton />}
      isEmpty={(found) => found.points.length === 0}
      empty={<EmptyView title={t(`${none}.title`)}>{t(`${none}.text`)}</EmptyView>}
    >
      {(found) => (
        <QueryView query={outline} skeleton={<MapSkeleton />}>
          {(rings) => (
            <QueryView query={reference} skeleton={<MapSkeleton />}>
              {(lists) => (
                <div className="space-y-3">
                  {!found.complete && <Notice>{t('map.incomplete')}</Notice>}
                  <CaseMap points={found.points} outline={rings} reference={lists} />
                </div>
              )}
            </QueryView>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}
