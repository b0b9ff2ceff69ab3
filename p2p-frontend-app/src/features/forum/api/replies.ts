import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createReply, deleteReply, updateReply, listReplies, readReply } from '@/api/generated/sdk.gen';
import type { ReplyUpdate, ReplySort, NewReply } from '@/api/generated/types.gen';
import { useReader } from '@/features/accounts/api/me';
import { keys, refreshThread } from './cache';

const PAGE = 20;

interface Branch {
  threadId: string;
  sort: ReplySort;
  /** The reply below which to go on; none for the thread itself. */
  parent: string | null;
  /** Where to go on. */
  from: string | undefined;
}

const repliesQuery = ({ threadId, sort, parent, from }: Branch, reader: string | null) =>
  infiniteQueryOptions({
    queryKey: [...keys.replies(threadId), reader, sort, parent, from],
    queryFn: ({ pageParam }) =>
      listReplies({
        path: { thread_id: threadId },
        query: { sort, cursor: pageParam, limit: PAGE, ...(parent && { parent }) },
      }),
    initialPageParam: from,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export function useReplies(threadId: string, sort: ReplySort) {
  const reader = useReader();
  const branch = { threadId, sort, parent: null, from: undefined };
  return useInfiniteQuery({ ...repliesQuery(branch, reader ?? null), enabled: reader !== undefined });
}

/** The rest of a branch, from where the first answer of the server left off. */
export function useBranch(branch: Branch, isOpen: boolean) {
  const reader = useReader();
  return useInfiniteQuery({ ...repliesQuery(branch, reader ?? null), enabled: isOpen });
}

const replyQuery = (id: string, reader: string | null) =>
  queryOptions({
    queryKey: [...keys.reply(id), reader],
    queryFn: () => readReply({ path: { reply_id: id } }),
  });

export function useReply(id: string) {
  const reader = useReader();
  return useQuery({ ...replyQuery(id, reader ?? null), enabled: reader !== undefined });
}

export function useCreateReply(threadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (submission: NewReply) => createReply({ path: { thread_id: threadId }, body: submission }),
    onSuccess: () => refreshThread(client, threadId),
  });
}

export function useEditReply(threadId: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (edit: ReplyUpdate) => updateReply({ path: { reply_id: id }, body: edit }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.reply(id) });
      return refreshThread(client, threadId);
    },
  });
}

export function useDeleteReply(threadId: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => deleteReply({ path: { reply_id: id } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.reply(id) });
      return refreshThread(client, threadId);
    },
  });
}
