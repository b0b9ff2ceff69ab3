import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { listAuditEntries } from '@/api/generated/sdk.gen';

const PAGE = 50;

const auditQuery = infiniteQueryOptions({
  queryKey: ['audit'],
  queryFn: ({ pageParam }) => listAuditEntries({ query: { cursor: pageParam, limit: PAGE } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

/** Newest first. */
export function useAudit() {
  return useInfiniteQuery(auditQuery);
}
