import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import {
  approveJoinRequest,
  askToJoin,
  declineJoinRequest,
  listJoinRequests,
  readOwnJoinRequest,
  withdrawJoinRequest,
} from '@/api/generated/sdk.gen';

const PAGE = 20;

export const ownJoinRequestQuery = queryOptions({
  queryKey: ['join-request'],
  queryFn: async () => (await readOwnJoinRequest()) ?? null,
});

export function useOwnJoinRequest(enabled: boolean) {
  return useQuery({ ...ownJoinRequestQuery, enabled });
}

export function useAskToJoin(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => askToJoin({ path: { slug } }),
    onSuccess: (request) => client.setQueryData(ownJoinRequestQuery.queryKey, request),
  });
}

export function useWithdraw() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => withdrawJoinRequest(),
    onSettled: () => client.invalidateQueries(ownJoinRequestQuery),
  });
}

const receivedQuery = (slug: string) =>
  infiniteQueryOptions({
    queryKey: ['join-requests', slug],
    queryFn: ({ pageParam }) =>
      listJoinRequests({ path: { slug }, query: { cursor: pageParam, limit: PAGE } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export function useReceivedJoinRequests(slug: string) {
  return useInfiniteQuery(receivedQuery(slug));
}

export type Answer = { approve: true } | { approve: false; note: string };

export function useAnswerJoinRequest(slug: string, requestId: string) {
  const client = useQueryClient();
  const path = { slug, request_id: requestId };
  return useMutation({
    mutationFn: (answer: Answer) =>
      answer.approve
        ? approveJoinRequest({ path })
        : declineJoinRequest({ path, body: { note: answer.note.trim() || null } }),
    onSettled: async () => {
      void client.invalidateQueries({ queryKey: ['members', slug] });
      await client.invalidateQueries({ queryKey: ['join-requests', slug] });
    },
  });
}
