import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { listMailboxMessages, readMailboxMessage } from '@/api/generated/sdk.gen';

const PAGE = 25;

const messagesQuery = infiniteQueryOptions({
  queryKey: ['mailbox', 'list'],
  queryFn: ({ pageParam }) => listMailboxMessages({ query: { cursor: pageParam, limit: PAGE } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

/** Newest first, a page more at each asking. */
export function useMessages() {
  return useInfiniteQuery(messagesQuery);
}

const messageQuery = (id: string) =>
  queryOptions({
    queryKey: ['mailbox', 'message', id],
    queryFn: () => readMailboxMessage({ path: { message_id: id } }),
    staleTime: Infinity,
  });

export function useMessage(id: string) {
  return useQuery(messageQuery(id));
}
