import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { foundOrganization, readOrganization, updateOrganization } from '@/api/generated/sdk.gen';
import type {
  OrganizationDetails,
  OrganizationFounding,
  OrganizationUpdate,
} from '@/api/generated/types.gen';
import { meQuery, useMe } from '@/features/accounts/api/me';

/** What is shown depends on who asks, so that everybody has a copy of their own. */
export const organizationQuery = (slug: string, reader: string | null) =>
  queryOptions({
    queryKey: ['organization', slug, reader],
    queryFn: () => readOrganization({ path: { slug } }),
  });

export function useOrganization(slug: string) {
  const me = useMe();
  const reader = me.data?.id ?? null;
  return useQuery({ ...organizationQuery(slug, reader), enabled: me.data !== undefined || me.isError });
}

/** What is stored at this moment, whatever was read before. */
export function useReadStored(slug: string) {
  const client = useQueryClient();
  const reader = useMe().data?.id ?? null;
  return () => client.query({ ...organizationQuery(slug, reader), staleTime: 0 });
}

/** What the server answered is what the whole site shows from now on. */
export function useTakeOver() {
  const client = useQueryClient();
  return async (organization: OrganizationDetails): Promise<void> => {
    const reader = client.getQueryData(meQuery.queryKey)?.id ?? null;
    client.setQueryData(organizationQuery(organization.slug, reader).queryKey, organization);
    await client.invalidateQueries(meQuery);
    void client.invalidateQueries({ queryKey: ['organizations'] });
  };
}

export function useUpdateOrganization(slug: string) {
  const onSuccess = useTakeOver();
  return useMutation({
    mutationFn: (update: OrganizationUpdate) => updateOrganization({ path: { slug }, body: update }),
    onSuccess,
  });
}

export function useFoundOrganization() {
  const onSuccess = useTakeOver();
  return useMutation({
    mutationFn: (founding: OrganizationFounding) => foundOrganization({ body: founding }),
    onSuccess,
  });
}
