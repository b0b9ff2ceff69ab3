import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { archiveUseCase, listOwnUseCases, restoreUseCase, withdrawUseCase } from '@/api/generated/sdk.gen';
import type { UseCaseState } from '@/api/generated/types.gen';
import { forgetUseCases } from '../../api/latest';

const PAGE = 20;

const ownQuery = (owner: string, state: UseCaseState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['own-use-cases', owner, state],
    queryFn: ({ pageParam }) =>
      listOwnUseCases({ query: { cursor: pageParam, limit: PAGE, ...(state && { state }) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** One's own in every state, or in one of them, changed last first. */
export function useOwnUseCases(owner: string, state: UseCaseState | undefined) {
  return useInfiniteQuery(ownQuery(owner, state));
}

const ACTS = {
  withdraw: withdrawUseCase,
  archive: archiveUseCase,
  restore: restoreUseCase,
};

export type Act = keyof typeof ACTS;

/** Takes one's own back from the review, out of the library, or back into it. */
export function useAct(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: Act) => ACTS[act]({ path: { key: id } }),
    onSettled: () => forgetUseCases(client),
  });
}
