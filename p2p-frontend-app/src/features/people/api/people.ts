import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { changePlatformRole, liftSuspension, listPeople, suspendPerson } from '@/api/generated/sdk.gen';
import type { PersonState, PlatformRole, PlatformRoleChange } from '@/api/generated/types.gen';

const PAGE = 25;

export interface Wanted {
  query: string;
  role: PlatformRole | undefined;
  state: PersonState | undefined;
}

const peopleQuery = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['people', wanted],
    queryFn: ({ pageParam }) => listPeople({ query: { ...wanted, cursor: pageParam, limit: PAGE } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    // While somebody types, what is shown stays until the next is there.
    placeholderData: keepPreviousData,
  });

/** Who joined last comes first. */
export function usePeople(wanted: Wanted) {
  return useInfiniteQuery(peopleQuery(wanted));
}

/** What an administrator does about one person; the lists are fetched anew. */
export function useGovern(personId: string) {
  const client = useQueryClient();
  const onSettled = async () => {
    void client.invalidateQueries({ queryKey: ['audit'] });
    await client.invalidateQueries({ queryKey: ['people'] });
  };
  const path = { person_id: personId };
  return {
    role: useMutation({
      mutationFn: (change: PlatformRoleChange) => changePlatformRole({ path, body: change }),
      onSettled,
    }),
    suspension: useMutation({
      mutationFn: (reason: string) => suspendPerson({ path, body: { reason } }),
      onSettled,
    }),
    lifting: useMutation({ mutationFn: () => liftSuspension({ path }), onSettled }),
  };
}
