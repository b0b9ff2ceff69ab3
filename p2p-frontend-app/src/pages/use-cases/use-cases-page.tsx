import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/components/ui/page-title';
import { MapSkeleton } from '@/features/use-cases/map/map-skeleton';
import { useReference } from '@/features/reference/api/reference';
import { CaseList } from '@/features/use-cases/library/components/case-list';
import { LibraryPanel } from '@/features/use-cases/library/components/library-panel';
import { LibrarySummary } from '@/features/use-cases/library/components/library-summary';
import { LibraryTools } from '@/features/use-cases/library/components/library-tools';
import { useWanted } from '@/features/use-cases/library/use-wanted';
import { WritingLinks } from '@/features/use-cases/own/components/writing-links';

const LibraryMap = lazy(() => import('@/features/use-cases/map/library-map'));

/** The library of use cases: the same result as cards, as a list, or on the map. */
export function UseCasesPage() {
  const { t } = useTranslation('library');
  const { wanted, want } = useWanted();
  const reference = useReference().data;
  return (
    <div className="mx-auto max-w-6xl space-y-6 px-4 py-8 sm:px-8 sm:py-10">
      <PageTitle title={t('title')} />
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="space-y-1">
          <h1 className="text-2xl font-bold sm:text-3xl">{t('title')}</h1>
          <p className="measure text-muted">{t('lead')}</p>
        </div>
        <WritingLinks />
      </header>
      <LibraryTools wanted={wanted} onWant={want} />
      <div className="flex flex-col gap-6 lg:flex-row lg:gap-10">
        <LibraryPanel wanted={wanted} onWant={want} />
        <div className="min-w-0 flex-1 space-y-4">
          {reference && <LibrarySummary wanted={wanted} reference={reference} onWant={want} />}
          {wanted.view === 'map' ? (
            <Suspense fallback={<MapSkeleton />}>
              <LibraryMap wanted={wanted} />
            </Suspense>
          ) : (
            <CaseList wanted={wanted} onWant={want} />
          )}
        </div>
      </div>
    </div>
  );
}
