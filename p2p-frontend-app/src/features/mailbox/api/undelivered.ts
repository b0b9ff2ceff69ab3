import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  discardUndeliveredMail,
  listUndeliveredMails,
  sendUndeliveredMailAgain,
} from '@/api/generated/sdk.gen';

const PAGE = 25;

const undeliveredQuery = infiniteQueryOptions({
  queryKey: ['mailbox', 'undelivered'],
  queryFn: ({ pageParam }) => listUndeliveredMails({ query: { cursor: pageParam, limit: PAGE } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

export function useUndelivered() {
  return useInfiniteQuery(undeliveredQuery);
}

export function useSendAgain(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => sendUndeliveredMailAgain({ path: { mail_id: id } }),
    onSettled: () => client.invalidateQueries(undeliveredQuery),
  });
}

export function useDiscard(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => discardUndeliveredMail({ path: { mail_id: id } }),
    onSettled: () => client.invalidateQueries(undeliveredQuery),
  });
}
