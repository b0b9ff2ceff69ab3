import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';

const ROWS = [1, 2, 3, 4, 5];

export function FactsSkeleton() {
  return (
    <SkeletonView className="divide-y divide-line border-y border-line">
      {ROWS.map((row) => (
        <div key={row} className="grid gap-x-6 py-3 sm:grid-cols-[12rem_1fr]">
          <SkeletonBar className="my-1 h-4 w-28" />
          <SkeletonBar className="my-1 h-4 w-52" />
        </div>
      ))}
    </SkeletonView>
  );
}
