import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { readLatestUseCase } from '@/api/generated/sdk.gen';

export const readLatest = (key: string) => readLatestUseCase({ path: { key } });

export const latestKey = ['use-case-latest'];

const latestQuery = (key: string) =>
  queryOptions({ queryKey: [...latestKey, key], queryFn: () => readLatest(key), staleTime: 0 });

/** The newest version, published or not, for its author and for moderators. */
export function useLatest(key: string) {
  return useQuery(latestQuery(key));
}

const CHANGED = [latestKey, ['own-use-cases'], ['use-cases-to-review'], ['use-cases'], ['use-case']];

/** After anything was done to a use case: everything that tells of it is fetched anew. */
export async function forgetUseCases(client: QueryClient): Promise<void> {
  await Promise.all(CHANGED.map((queryKey) => client.invalidateQueries({ queryKey })));
}
