import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readOwnProfile, updateOwnProfile } from '@/api/generated/sdk.gen';
import type { OwnProfile, ProfileUpdate } from '@/api/generated/types.gen';
import { meQuery } from '@/features/accounts/api/me';

export const ownProfileQuery = queryOptions({
  queryKey: ['own-profile'],
  queryFn: () => readOwnProfile(),
});

export function useOwnProfile() {
  return useQuery(ownProfileQuery);
}

/** What the server answered is what the whole site shows from now on. */
export function useTakeOverProfile() {
  const client = useQueryClient();
  return async (profile: OwnProfile): Promise<void> => {
    client.setQueryData(ownProfileQuery.queryKey, profile);
    void client.invalidateQueries({ queryKey: ['members'] });
    await Promise.all([
      client.invalidateQueries(meQuery),
      client.invalidateQueries({ queryKey: ['profile'] }),
    ]);
  };
}

export function useUpdateProfile() {
  const onSuccess = useTakeOverProfile();
  return useMutation({
    mutationFn: (update: ProfileUpdate) => updateOwnProfile({ body: update }),
    onSuccess,
  });
}
