import { queryOptions, useQuery } from '@tanstack/react-query';
import { listForumCategories } from '@/api/generated/sdk.gen';
import type { CategoryGroup, CategorySummary } from '@/api/generated/types.gen';
import { useReader } from '@/features/accounts/api/me';

const overviewQuery = (reader: string | null) =>
  queryOptions({
    queryKey: ['forum-categories', reader],
    queryFn: () => listForumCategories(),
  });

/** The places of the forum, and what this reader may do there. */
export function useForum() {
  const reader = useReader();
  return useQuery({ ...overviewQuery(reader ?? null), enabled: reader !== undefined });
}

export function findCategory(groups: CategoryGroup[], slug: string | null): CategorySummary | undefined {
  return groups.flatMap((group) => [group, ...group.categories]).find((category) => category.slug === slug);
}
