import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { listAuditEntries } from '@/api/generated/sdk.gen';
import type { AuditArea } from '@/api/generated/types.gen';

const PAGE = 50;

export interface Wanted {
  query: string;
  area: AuditArea | undefined;
}

const auditQuery = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['audit', wanted],
    queryFn: ({ pageParam }) => listAuditEntries({ query: { ...wanted, cursor: pageParam, limit: PAGE } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    // While somebody types, what is shown stays until the next is there.
    placeholderData: keepPreviousData,
  });

/** Newest first. */
export function useAudit(wanted: Wanted) {
  return useInfiniteQuery(auditQuery(wanted));
}
