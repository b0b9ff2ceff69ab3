import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { listNotifications } from '@/api/generated/sdk.gen';
import { useMember } from '@/features/accounts/member-context';
import { keys } from './keys';

const PAGE = 20;

const listQuery = (owner: string, onlyUnread: boolean) =>
  infiniteQueryOptions({
    queryKey: keys.list(owner, onlyUnread),
    queryFn: ({ pageParam }) =>
      listNotifications({ query: { cursor: pageParam, limit: PAGE, unread: onlyUnread } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    staleTime: 0,
  });

export function useNotifications(onlyUnread: boolean) {
  return useInfiniteQuery(listQuery(useMember().id, onlyUnread));
}
