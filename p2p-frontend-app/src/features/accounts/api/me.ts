import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/api/api-error';
import { readMe } from '@/api/generated/sdk.gen';
import type { Me } from '@/api/generated/types.gen';
import { forgetSearches } from '@/features/search/recent';
import { loadSdk, mayHaveSession } from '../auth/load-sdk';

async function fetchMe(): Promise<Me | null> {
  if (!mayHaveSession()) return null;
  await loadSdk();
  try {
    return await readMe();
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

/** The person signed in; null is a visitor. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: fetchMe, staleTime: 60_000 });

export function useMe() {
  return useQuery(meQuery);
}

/** Whose copy of a page is shown: null is a visitor's, undefined while nobody knows yet. */
export function useReader(): string | null | undefined {
  const me = useMe();
  return me.isError ? null : me.data === undefined ? undefined : (me.data?.id ?? null);
}

const PRIVATE = new Set<unknown>([
  'mailbox',
  'dashboard',
  'draft',
  'drafts',
  'history',
  'people',
  'audit',
  'search',
  'sessions',
  'members',
  'notifications',
  'own-profile',
  'profile',
  'join-request',
  'join-requests',
  'invitations',
  'own-use-cases',
  'submission-outlook',
  'use-case-latest',
  'use-cases-to-review',
]);

/** Turns everybody on the page into a visitor and drops what only the member could see. */
export function forgetMember(client: QueryClient): void {
  client.setQueryData(meQuery.queryKey, null);
  client.removeQueries({ predicate: ({ queryKey }) => PRIVATE.has(queryKey[0]) });
  forgetSearches();
}
