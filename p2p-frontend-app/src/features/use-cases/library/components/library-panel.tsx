import { useTranslation } from 'react-i18next';
import { SidePanel } from '@/components/ui/side-panel';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { useReference } from '@/features/reference/api/reference';
import { useFacets } from '../api/library';
import type { Wanted } from '../wanted';
import { FacetList } from './facet-list';

interface LibraryPanelProps {
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
}

/** What the library can be narrowed by. */
export function LibraryPanel({ wanted, onWant }: LibraryPanelProps) {
  const { t } = useTranslation('library');
  const facets = useFacets(wanted);
  const reference = useReference();
  return (
    <SidePanel
      label={t('panel.label')}
      openLabel={t('panel.open')}
      closeLabel={facets.data && t('panel.show', { count: facets.data.total })}
    >
      <QueryView query={facets} skeleton={<RowsSkeleton />}>
        {(found) => (
          <QueryView query={reference} skeleton={<RowsSkeleton />}>
            {(lists) => <FacetList facets={found} reference={lists} wanted={wanted} onWant={onWant} />}
          </QueryView>
        )}
      </QueryView>
    </SidePanel>
  );
}
