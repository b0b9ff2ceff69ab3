import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { endOtherSessions, endOwnSession, listOwnSessions } from '@/api/generated/sdk.gen';

const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async () => (await listOwnSessions()).items,
});

/** Where the person is signed in, this browser first. */
export function useSessions() {
  return useQuery(sessionsQuery);
}

/** Signs out in one browser, or with no id everywhere but here. */
export function useEndSessions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id?: string) => {
      await (id ? endOwnSession({ path: { session_id: id } }) : endOtherSessions());
    },
    onSettled: () => client.invalidateQueries(sessionsQuery),
  });
}
