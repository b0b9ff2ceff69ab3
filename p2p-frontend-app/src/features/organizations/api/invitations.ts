import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import {
  acceptInvitation,
  cancelInvitation,
  declineInvitation,
  invite,
  listInvitations,
  readInvitation,
  resendInvitation,
} from '@/api/generated/sdk.gen';
import type { NewInvitation } from '@/api/generated/types.gen';
import { meQuery } from '@/features/accounts/api/me';

const PAGE = 20;

const sentQuery = (slug: string) =>
  infiniteQueryOptions({
    queryKey: ['invitations', slug],
    queryFn: ({ pageParam }) =>
      listInvitations({ path: { slug }, query: { cursor: pageParam, limit: PAGE } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export function useSentInvitations(slug: string) {
  return useInfiniteQuery(sentQuery(slug));
}

export function useInvite(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (invitation: NewInvitation) => invite({ path: { slug }, body: invitation }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['invitations', slug] }),
  });
}

export function useResend(slug: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => resendInvitation({ path: { slug, invitation_id: id } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['invitations', slug] }),
  });
}

export function useCancelInvitation(slug: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => cancelInvitation({ path: { slug, invitation_id: id } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['invitations', slug] }),
  });
}

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => readInvitation({ body: { token } }),
    enabled: token !== '',
  });

export function useInvitation(token: string) {
  return useQuery(invitationQuery(token));
}

export function useAnswerInvitation(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answer: 'accept' | 'decline') =>
      answer === 'accept' ? acceptInvitation({ body: { token } }) : declineInvitation({ body: { token } }),
    onSuccess: () => client.invalidateQueries(meQuery),
    onSettled: () => client.invalidateQueries(invitationQuery(token)),
  });
}
