import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';

const ROWS = [1, 2, 3, 4];

/** The shape of a list whose rows have two lines. */
export function RowsSkeleton() {
  return (
    <SkeletonView className="divide-y divide-line border-y border-line">
      {ROWS.map((row) => (
        <div key={row} className="space-y-2 px-2 py-4">
          <SkeletonBar className="h-4 w-56 max-w-full" />
          <SkeletonBar className="h-4 w-72 max-w-full" />
        </div>
      ))}
    </SkeletonView>
  );
}
