import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { listNews } from '@/api/generated/sdk.gen';
import { useMember } from '@/features/accounts/member-context';
import { keys } from './keys';

const PAGE = 10;
const MINUTE = 60_000;

const feedQuery = (owner: string) =>
  infiniteQueryOptions({
    queryKey: keys.feed(owner),
    queryFn: ({ pageParam }) => listNews({ query: { cursor: pageParam, limit: PAGE } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    staleTime: 0,
    // Asked again quietly while somebody looks: a message for every reply would reach everybody.
    refetchInterval: MINUTE,
  });

export function useFeed() {
  return useInfiniteQuery(feedQuery(useMember().id));
}
