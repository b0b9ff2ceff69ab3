import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';

export function CasesSkeleton() {
  return (
    <SkeletonView className="w-full">
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {[1, 2, 3].map((number) => (
          <div key={number} className="space-y-3 rounded-md border border-line p-4">
            <SkeletonBar className="aspect-8/5 w-full" />
            <SkeletonBar className="h-5 w-4/5" />
            <SkeletonBar className="h-4 w-full" />
            <SkeletonBar className="h-4 w-2/3" />
          </div>
        ))}
      </div>
    </SkeletonView>
  );
}
