import { useQuery, useQueryClient } from '@tanstack/react-query';
import { confirmEmail } from '@/api/generated/sdk.gen';
import { meQuery } from '@/features/accounts/api/me';

/** A token is good for one use, so it is sent once however often the page is drawn. */
export function useConfirmEmail(token: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['confirm-email', token],
    queryFn: async () => {
      const { email } = await confirmEmail({ body: { token } });
      await client.invalidateQueries(meQuery);
      return email;
    },
    enabled: token !== '',
    staleTime: Infinity,
    retry: false,
  });
}
