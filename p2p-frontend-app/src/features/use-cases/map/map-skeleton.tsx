import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';

export function MapSkeleton() {
  return (
    <SkeletonView className="w-full">
      <SkeletonBar className="aspect-6/5 w-full" />
    </SkeletonView>
  );
}
