import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';

const LINES = ['w-full', 'w-11/12', 'w-full', 'w-2/3'];

/** The shape of a thread: a title, who wrote it, some lines, and replies. */
export function ThreadSkeleton() {
  return (
    <>
      <SkeletonView className="space-y-4">
        <SkeletonBar className="h-4 w-40" />
        <SkeletonBar className="mt-4 h-9 w-4/5" />
        <SkeletonBar className="mt-4 h-5 w-64 max-w-full" />
        <div className="mt-6 space-y-3">
          {LINES.map((width, index) => (
            <SkeletonBar key={index} className={`h-4 ${width}`} />
          ))}
        </div>
      </SkeletonView>
      <RowsSkeleton />
    </>
  );
}
