import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { useReference } from '@/features/reference/api/reference';
import { classNames } from '@/lib/class-names';
import { useFacets } from '../api/library';
import type { Wanted } from '../wanted';
import { FacetList } from './facet-list';

interface LibraryPanelProps {
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
}

/** Beside the result where there is room; on a phone behind a button above it. */
export function LibraryPanel({ wanted, onWant }: LibraryPanelProps) {
  const { t } = useTranslation('library');
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const facets = useFacets(wanted);
  const reference = useReference();
  return (
    <aside aria-label={t('panel.label')} className="lg:w-64 lg:shrink-0">
      <Button
        look="plain"
        className="w-full lg:hidden"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="filter" />
        {t('panel.open')}
      </Button>
      <div id={id} className={classNames('mt-4 space-y-6 lg:mt-0 lg:block', !isOpen && 'hidden')}>
        <QueryView query={facets} skeleton={<RowsSkeleton />}>
          {(found) => (
            <QueryView query={reference} skeleton={<RowsSkeleton />}>
              {(lists) => <FacetList facets={found} reference={lists} wanted={wanted} onWant={onWant} />}
            </QueryView>
          )}
        </QueryView>
        {isOpen && facets.data && (
          <Button className="w-full lg:hidden" onClick={() => setIsOpen(false)}>
            {t('panel.show', { count: facets.data.total })}
          </Button>
        )}
      </div>
    </aside>
  );
}
