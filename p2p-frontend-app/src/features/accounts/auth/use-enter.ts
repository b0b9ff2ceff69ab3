import { useQueryClient } from '@tanstack/react-query';
import { meQuery } from '../api/me';

/** After signing in or up: the page learns who is there before it goes on. */
export function useEnter() {
  const client = useQueryClient();
  return async () => {
    await client.query({ ...meQuery, staleTime: 0 });
  };
}
