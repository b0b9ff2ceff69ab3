import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/api/api-error';

const RETRIES = 2;

/** The site's store of what the server said; `onSessionLost` hears of every 401. */
export function createQueryClient(onSessionLost: (client: QueryClient) => void): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < RETRIES && error instanceof ApiError && error.isPassing,
        retryDelay: (attempt) => 500 * 2 ** attempt,
      },
    },
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiError && error.status === 401) onSessionLost(client);
      },
    }),
  });
  return client;
}
