import { queryOptions, useQuery } from '@tanstack/react-query';
import { countUnreadNotifications } from '@/api/generated/sdk.gen';
import { keys } from './keys';

const unreadQuery = (owner: string) =>
  queryOptions({ queryKey: keys.unread(owner), queryFn: () => countUnreadNotifications() });

export function useUnread(owner: string) {
  return useQuery(unreadQuery(owner));
}
