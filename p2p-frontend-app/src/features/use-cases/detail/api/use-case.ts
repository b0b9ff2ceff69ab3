import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import {
  archiveUseCase,
  bookmarkUseCase,
  featureUseCase,
  likeUseCase,
  readUseCase,
  restoreUseCase,
  unbookmarkUseCase,
  unfeatureUseCase,
  unlikeUseCase,
} from '@/api/generated/sdk.gen';
import type { UseCaseDetails } from '@/api/generated/types.gen';
import { useReader } from '@/features/accounts/api/me';
import { forgetUseCases } from '../../api/latest';

const KEY = 'use-case';

const caseQuery = (key: string, reader: string | null) =>
  queryOptions({ queryKey: [KEY, key, reader], queryFn: () => readUseCase({ path: { key } }) });

export function useCase(key: string) {
  const reader = useReader();
  return useQuery({ ...caseQuery(key, reader ?? null), enabled: reader !== undefined });
}

type Reactions = Pick<UseCaseDetails, 'liked' | 'like_count' | 'bookmarked'>;

function change(client: QueryClient, id: string, by: (shown: UseCaseDetails) => Partial<Reactions>): void {
  client.setQueriesData<UseCaseDetails>({ queryKey: [KEY] }, (shown) =>
    shown?.id === id ? { ...shown, ...by(shown) } : shown,
  );
}

/** Shown at once; taken back when the server refuses, and exact when it has answered. */
function useReaction(
  id: string,
  send: (isOn: boolean) => Promise<Reactions>,
  shown: (isOn: boolean) => (one: UseCaseDetails) => Partial<Reactions>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onMutate: async (isOn) => {
      await client.cancelQueries({ queryKey: [KEY] });
      change(client, id, shown(isOn));
    },
    onSuccess: (state) => change(client, id, () => state),
    onError: (_, isOn) => change(client, id, shown(!isOn)),
    onSettled: () => void client.invalidateQueries({ queryKey: ['use-cases'] }),
  });
}

export function useLike(id: string) {
  const path = { key: id };
  return useReaction(
    id,
    (isOn) => (isOn ? likeUseCase({ path }) : unlikeUseCase({ path })),
    (isOn) => (one) =>
      one.liked === isOn ? {} : { liked: isOn, like_count: one.like_count + (isOn ? 1 : -1) },
  );
}

export function useBookmark(id: string) {
  const path = { key: id };
  return useReaction(
    id,
    (isOn) => (isOn ? bookmarkUseCase({ path }) : unbookmarkUseCase({ path })),
    (isOn) => () => ({ bookmarked: isOn }),
  );
}

/** What its author, moderators and administrators do with it as a whole. */
export function useGovern(id: string) {
  const client = useQueryClient();
  const path = { key: id };
  const acts = {
    archive: () => archiveUseCase({ path }),
    restore: () => restoreUseCase({ path }),
    feature: () => featureUseCase({ path }),
    unfeature: () => unfeatureUseCase({ path }),
  };
  return useMutation({
    mutationFn: async (act: keyof typeof acts): Promise<void> => {
      await acts[act]();
    },
    onSettled: () => forgetUseCases(client),
  });
}
