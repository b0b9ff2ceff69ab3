import { queryOptions, useQuery } from '@tanstack/react-query';
import { readOwnFigures } from '@/api/generated/sdk.gen';
import { useMember } from '@/features/accounts/member-context';
import { keys } from './keys';

const figuresQuery = (owner: string) =>
  queryOptions({
    queryKey: keys.figures(owner),
    queryFn: () => readOwnFigures(),
    // Whoever comes back from doing something wants to see it counted.
    staleTime: 0,
  });

export function useOwnFigures() {
  return useQuery(figuresQuery(useMember().id));
}
