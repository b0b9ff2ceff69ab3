import { queryOptions, useQuery } from '@tanstack/react-query';
import { readOwnActivity } from '@/api/generated/sdk.gen';
import { useMember } from '@/features/accounts/member-context';
import { keys } from './keys';

const activityQuery = (owner: string) =>
  queryOptions({ queryKey: keys.activity(owner), queryFn: () => readOwnActivity(), staleTime: 0 });

export function useActivity() {
  return useQuery(activityQuery(useMember().id));
}
