import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { changeMemberRole, listMembers, removeMember } from '@/api/generated/sdk.gen';
import type { OrganizationRole } from '@/api/generated/types.gen';
import { meQuery } from '@/features/accounts/api/me';

const PAGE = 50;

const membersQuery = (slug: string) =>
  infiniteQueryOptions({
    queryKey: ['members', slug],
    queryFn: ({ pageParam }) => listMembers({ path: { slug }, query: { cursor: pageParam, limit: PAGE } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export function useMembers(slug: string) {
  return useInfiniteQuery(membersQuery(slug));
}

/** What hangs on who belongs to an organisation as what. */
function useRefetch(slug: string) {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries(meQuery);
    void client.invalidateQueries({ queryKey: ['organization', slug] });
    await client.invalidateQueries({ queryKey: ['members', slug] });
  };
}

export function useChangeRole(slug: string, userId: string) {
  const refetch = useRefetch(slug);
  return useMutation({
    mutationFn: (role: OrganizationRole) =>
      changeMemberRole({ path: { slug, user_id: userId }, body: { role } }),
    onSettled: refetch,
  });
}

export function useRemoveMember(slug: string, userId: string) {
  const refetch = useRefetch(slug);
  return useMutation({
    mutationFn: () => removeMember({ path: { slug, user_id: userId } }),
    onSettled: refetch,
  });
}
