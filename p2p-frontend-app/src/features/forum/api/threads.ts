import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { listThreads } from '@/api/generated/sdk.gen';
import { useReader } from '@/features/accounts/api/me';
import type { Wanted } from '../wanted';

const PAGE = 20;

const threadsQuery = (wanted: Wanted, reader: string | null) =>
  infiniteQueryOptions({
    queryKey: ['threads', reader, wanted],
    queryFn: ({ pageParam }) => {
      const { sort, category, tag, type, solved, language, saved } = wanted;
      return listThreads({
        query: {
          sort,
          cursor: pageParam,
          limit: PAGE,
          ...(category && { category }),
          ...(tag && { tag }),
          ...(type && { type }),
          ...(solved && { solved: solved === 'yes' }),
          ...(language && { language }),
          ...(saved && { bookmarked: true }),
        },
      });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    // What is shown stays until the next is there.
    placeholderData: keepPreviousData,
  });

export function useThreads(wanted: Wanted) {
  const reader = useReader();
  return useInfiniteQuery({ ...threadsQuery(wanted, reader ?? null), enabled: reader !== undefined });
}

const FEW = 5;

/** What one person has begun, newest first. */
export function useThreadsOf(author: string) {
  const reader = useReader();
  return useInfiniteQuery({
    queryKey: ['threads', reader, { author }],
    queryFn: ({ pageParam }) =>
      listThreads({ query: { author, sort: 'newest', cursor: pageParam, limit: FEW } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    enabled: reader !== undefined,
  });
}
