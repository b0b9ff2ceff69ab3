import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { searchEverything, searchKind } from '@/api/generated/sdk.gen';
import type { SearchKind } from '@/api/generated/types.gen';
import { useReader } from '@/features/accounts/api/me';
import type { Wanted } from '../wanted';

const KEY = 'search';
const PAGE = 20;

function asked({ query, language, sort }: Wanted) {
  return { query, sort, ...(language && { language }) };
}

/** The best of every kind. */
export function useEverything(wanted: Wanted) {
  const reader = useReader();
  const query = asked(wanted);
  return useQuery({
    queryKey: [KEY, 'everything', reader, query],
    queryFn: () => searchEverything({ query }),
    enabled: reader !== undefined,
  });
}

/** Everything of one kind. */
export function useKind(kind: SearchKind, wanted: Wanted) {
  const reader = useReader();
  const query = asked(wanted);
  return useInfiniteQuery({
    queryKey: [KEY, kind, reader, query],
    queryFn: ({ pageParam }) =>
      searchKind({ path: { kind }, query: { ...query, limit: PAGE, cursor: pageParam ?? null } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    enabled: reader !== undefined,
  });
}
