import { useQuery, useQueryClient } from '@tanstack/react-query';
import { verifyEmail } from '../auth/actions';
import { meQuery } from './me';

/** A token is good for one use, so it is sent once however often the page is drawn. */
export function useVerifyEmail(token: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['verify-email', token],
    queryFn: async () => {
      await verifyEmail();
      await client.invalidateQueries(meQuery);
      return true;
    },
    enabled: token !== '',
    staleTime: Infinity,
    retry: false,
  });
}
