import { queryOptions, useQuery } from '@tanstack/react-query';
import { readProfile } from '@/api/generated/sdk.gen';
import { useMe } from '@/features/accounts/api/me';

/** What is shown depends on who asks, so that everybody has a copy of their own. */
const profileQuery = (id: string, reader: string | null) =>
  queryOptions({
    queryKey: ['profile', id, reader],
    queryFn: () => readProfile({ path: { person_id: id } }),
  });

export function useProfile(id: string) {
  const me = useMe();
  const reader = me.data?.id ?? null;
  return useQuery({ ...profileQuery(id, reader), enabled: me.data !== undefined || me.isError });
}
