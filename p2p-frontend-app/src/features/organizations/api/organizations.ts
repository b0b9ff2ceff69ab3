import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { listOrganizations, suggestOrganization } from '@/api/generated/sdk.gen';

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

/** The organisation at the domain of an address, if one has claimed it. */
export function useSuggestion(email: string) {
  return useQuery({
    queryKey: ['organization-suggestion', email],
    queryFn: async () => (await suggestOrganization({ query: { email } })) ?? null,
    enabled: email !== '',
    retry: false,
  });
}
