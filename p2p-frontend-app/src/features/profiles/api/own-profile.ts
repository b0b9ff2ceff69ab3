import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readOwnProfile, updateOwnProfile } from '@/api/generated/sdk.gen';
import type { ProfileUpdate } from '@/api/generated/types.gen';
import { meQuery } from '@/features/accounts/api/me';

export const ownProfileQuery = queryOptions({
  queryKey: ['own-profile'],
  queryFn: () => readOwnProfile(),
});

export function useOwnProfile() {
  return useQuery(ownProfileQuery);
}

export function useUpdateProfile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (update: ProfileUpdate) => updateOwnProfile({ body: update }),
    onSuccess: async (profile) => {
      client.setQueryData(ownProfileQuery.queryKey, profile);
      void client.invalidateQueries({ queryKey: ['members'] });
      await Promise.all([
        client.invalidateQueries(meQuery),
        client.invalidateQueries({ queryKey: ['profile'] }),
      ]);
    },
  });
}
