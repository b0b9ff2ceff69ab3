import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  chooseBestAnswer,
  createThread,
  deleteThread,
  updateThread,
  moderateThread,
  readThread,
  withdrawBestAnswer,
} from '@/api/generated/sdk.gen';
import type { NewThread, ThreadModeration, ThreadUpdate } from '@/api/generated/types.gen';
import { useReader } from '@/features/accounts/api/me';
import { keys, refreshThread } from './cache';

/** What is shown depends on who asks, so that everybody has a copy of their own. */
const threadQuery = (id: string, reader: string | null) =>
  queryOptions({
    queryKey: [...keys.thread(id), reader],
    queryFn: () => readThread({ path: { thread_id: id } }),
  });

export function useThread(id: string) {
  const reader = useReader();
  return useQuery({ ...threadQuery(id, reader ?? null), enabled: reader !== undefined });
}

export function useCreateThread() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (submission: NewThread) => createThread({ body: submission }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['forum-categories'] });
      void client.invalidateQueries({ queryKey: keys.threads });
    },
  });
}

export function useEditThread(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (edit: ThreadUpdate) => updateThread({ path: { thread_id: id }, body: edit }),
    onSuccess: () => refreshThread(client, id),
  });
}

export function useDeleteThread(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => deleteThread({ path: { thread_id: id } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['forum-categories'] });
      return client.invalidateQueries({ queryKey: keys.threads });
    },
  });
}

/** What moderators decide about a thread, and who asked about its answers. */
export function useGovernThread(id: string) {
  const client = useQueryClient();
  const path = { thread_id: id };
  const onSettled = () => refreshThread(client, id);
  return {
    moderation: useMutation({
      mutationFn: (change: ThreadModeration) => moderateThread({ path, body: change }),
      onSettled,
    }),
    bestAnswer: useMutation({
      mutationFn: (replyId: string | null) =>
        replyId ? chooseBestAnswer({ path, body: { reply_id: replyId } }) : withdrawBestAnswer({ path }),
      onSettled,
    }),
  };
}
