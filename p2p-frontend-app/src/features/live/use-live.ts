import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { siteConfig } from '@/config/site-config';
import { connectLive, type LiveEvent } from './connection';
import { watchList } from './watch-list';

const CHANGED_BY: Record<string, string[][]> = {
  'mailbox.created': [['mailbox', 'list']],
  'mailbox.undelivered': [['mailbox', 'undelivered']],
  'profile.updated': [['me'], ['own-profile'], ['profile'], ['organization'], ['members'], ['join-request']],
  'join_request.changed': [['join-request']],
  'join_requests.changed': [['join-requests'], ['members']],
  // A new reply waits until its reader wants it; what changed in those shown changes in place.
  'thread.replied': [['thread']],
  'thread.changed': [['thread'], ['replies'], ['reply']],
  'notifications.changed': [['notifications']],
  'use_cases.decided': [['own-use-cases'], ['use-case-latest'], ['use-cases'], ['use-case']],
  'use_cases.review_changed': [['use-cases-to-review'], ['use-case-latest']],
  'invitations.changed': [['invitations'], ['members']],
};

function liveAddress(): string {
  const base = siteConfig().apiBaseUrl || window.location.origin;
  return `${base.replace(/^http/, 'ws')}/api/v1/live`;
}

function refetchWhat(client: QueryClient, event: LiveEvent): void {
  CHANGED_BY[event.type]?.forEach((queryKey) => void client.invalidateQueries({ queryKey }));
}

/** While somebody is signed in, what changes elsewhere is fetched anew here. */
export function useLive(active: boolean, renewSession: () => Promise<boolean>): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!active) return undefined;
    return connectLive(liveAddress(), {
      watched: watchList,
      onEvent: (event) => refetchWhat(client, event),
      onGap: () =>
        Object.values(CHANGED_BY)
          .flat()
          .forEach((queryKey) => void client.invalidateQueries({ queryKey })),
      renewSession: async () => {
        const renewed = await renewSession();
        if (!renewed) void client.invalidateQueries({ queryKey: ['me'] });
        return renewed;
      },
    });
  }, [active, client, renewSession]);
}
