import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { readNotification, readNotifications, unreadNotification } from '@/api/generated/sdk.gen';
import type { PageNotificationOut } from '@/api/generated/types.gen';
import { useMember } from '@/features/accounts/member-context';
import { keys } from './keys';

interface Mark {
  id: string;
  read: boolean;
}

/** Marks one, in sight at once. */
export function useMark() {
  const client = useQueryClient();
  const { id: owner } = useMember();
  return useMutation({
    mutationFn: ({ id, read }: Mark) => {
      const path = { notification_id: id };
      return read ? readNotification({ path }) : unreadNotification({ path });
    },
    onMutate: ({ id, read }) =>
      client.setQueriesData<InfiniteData<PageNotificationOut>>({ queryKey: keys.lists(owner) }, (data) => {
        if (!data) return data;
        const pages = data.pages.map((page) => ({
          ...page,
          items: page.items.map((item) => (item.id === id ? { ...item, read } : item)),
        }));
        return { ...data, pages };
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.of(owner) }),
  });
}

/** Marks all that happened until then, which is what somebody has seen. */
export function useMarkAll() {
  const client = useQueryClient();
  const { id: owner } = useMember();
  return useMutation({
    mutationFn: (until: string) => readNotifications({ query: { until } }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.of(owner) }),
  });
}
