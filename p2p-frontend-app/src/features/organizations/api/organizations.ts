import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { listOrganizations } from '@/api/generated/sdk.gen';

const PAGE = 20;

const organizationsQuery = (query: string) =>
  infiniteQueryOptions({
    queryKey: ['organizations', query],
    queryFn: ({ pageParam }) =>
      listOrganizations({ query: { cursor: pageParam, limit: PAGE, ...(query && { query }) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** By name; what was found last stays in sight until the new answer is there. */
export function useOrganizations(query: string) {
  return useInfiniteQuery(organizationsQuery(query));
}
