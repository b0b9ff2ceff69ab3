import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  bookmarkThread,
  bookmarkUseCase,
  listSaved,
  removeThreadBookmark,
  unbookmarkUseCase,
} from '@/api/generated/sdk.gen';
import type { SavedItem } from '@/api/generated/types.gen';
import { useMember } from '@/features/accounts/member-context';
import { keys } from './keys';

const PAGE = 10;
/** Where else it says whether one keeps it. */
const SHOWN_IN = { thread: [['thread'], ['threads']], use_case: [['use-case'], ['use-cases']] };

const savedQuery = (owner: string) =>
  infiniteQueryOptions({
    queryKey: keys.saved(owner),
    queryFn: ({ pageParam }) => listSaved({ query: { cursor: pageParam, limit: PAGE } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    staleTime: 0,
  });

export function useSaved() {
  return useInfiniteQuery(savedQuery(useMember().id));
}

function keep({ kind, id }: SavedItem, kept: boolean): Promise<unknown> {
  if (kind === 'thread') {
    const path = { thread_id: id };
    return kept ? bookmarkThread({ path }) : removeThreadBookmark({ path });
  }
  const path = { key: id };
  return kept ? bookmarkUseCase({ path }) : unbookmarkUseCase({ path });
}

/** The list itself is not asked again: what was let go stays in its place, to be taken back. */
export function useKeep(item: SavedItem) {
  const client = useQueryClient();
  const { id } = useMember();
  return useMutation({
    mutationFn: (kept: boolean) => keep(item, kept),
    // One after the other: the last press counts, however quickly it came.
    scope: { id: `saved.${item.id}` },
    onSuccess: () => {
      const changed = [keys.figures(id), ...SHOWN_IN[item.kind]];
      changed.forEach((queryKey) => void client.invalidateQueries({ queryKey }));
    },
  });
}
