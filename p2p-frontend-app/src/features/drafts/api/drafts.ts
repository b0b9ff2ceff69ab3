import { queryOptions } from '@tanstack/react-query';
import { listDrafts, readDraft } from '@/api/generated/sdk.gen';
import type { DraftKind, DraftOut } from '@/api/generated/types.gen';

export interface DraftPlace {
  kind: DraftKind;
  key: string;
}

export const draftsKey = ['drafts'];

export const draftsQuery = (owner: string) =>
  queryOptions({
    queryKey: [...draftsKey, owner],
    queryFn: () => listDrafts(),
    staleTime: 0,
  });

/** The list is asked first: most often there is nothing to come back to, and nothing is wrong with that. */
export async function fetchDraft({ kind, key }: DraftPlace): Promise<DraftOut | null> {
  const all = await listDrafts();
  if (!all.some((draft) => draft.kind === kind && draft.key === key)) return null;
  return readDraft({ path: { kind, key } });
}

/** Never from the store: on another device it may have gone on. */
export const draftQuery = (place: DraftPlace, owner: string) =>
  queryOptions({
    queryKey: ['draft', owner, place.kind, place.key],
    queryFn: () => fetchDraft(place),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  });
