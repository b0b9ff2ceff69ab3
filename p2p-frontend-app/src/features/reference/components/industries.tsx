import { QueryView } from '@/components/view-state/query-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage } from '@/lib/formats';
import { useReference } from '../api/reference';

const GRID = 'grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-3';
const PLACES = Array.from({ length: 14 }, (_, index) => index);

/** The industries that an organisation can name as its own. */
export function Industries() {
  const language = useLanguage();
  return (
    <QueryView query={useReference()} skeleton={<IndustriesSkeleton />}>
      {({ industries }) => (
        <ul className={GRID}>
          {industries.map(({ code, label }) => (
            <li key={code}>{inLanguage(label, language)}</li>
          ))}
        </ul>
      )}
    </QueryView>
  );
}

function IndustriesSkeleton() {
  return (
    <SkeletonView>
      <div className={GRID}>
        {PLACES.map((place) => (
          <SkeletonBar key={place} className="my-1 h-5 w-28" />
        ))}
      </div>
    </SkeletonView>
  );
}
