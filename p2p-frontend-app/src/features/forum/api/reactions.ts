import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import {
  bookmarkThread,
  likeReply,
  likeThread,
  removeThreadBookmark,
  unlikeReply,
  unlikeThread,
} from '@/api/generated/sdk.gen';
import { changeReplyEverywhere, changeThread, keys } from './cache';

interface Likeable {
  liked: boolean;
  like_count: number;
}

function likedAs(liked: boolean) {
  return (one: Likeable): Likeable =>
    one.liked === liked ? one : { liked, like_count: one.like_count + (liked ? 1 : -1) };
}

/** What is on its way was asked before the act, and would take it back from the page: it is asked again afterwards. */
async function hold(client: QueryClient, ...all: string[][]): Promise<void> {
  await Promise.all(all.map((queryKey) => client.cancelQueries({ queryKey })));
}

function askAgain(client: QueryClient, ...all: string[][]): void {
  all.forEach((queryKey) => void client.invalidateQueries({ queryKey }));
}

/** Shown at once; taken back when the server refuses, and exact when it has answered. */
export function useLikeThread(id: string) {
  const client = useQueryClient();
  const path = { thread_id: id };
  return useMutation({
    mutationFn: (liked: boolean) => (liked ? likeThread({ path }) : unlikeThread({ path })),
    onMutate: async (liked) => {
      changeThread(client, id, likedAs(liked));
      await hold(client, keys.thread(id));
      changeThread(client, id, likedAs(liked));
    },
    onSuccess: (state) => changeThread(client, id, () => state),
    onError: (_, liked) => changeThread(client, id, likedAs(!liked)),
    onSettled: () => askAgain(client, keys.thread(id)),
  });
}

export function useLikeReply(threadId: string, id: string) {
  const client = useQueryClient();
  const path = { reply_id: id };
  return useMutation({
    mutationFn: (liked: boolean) => (liked ? likeReply({ path }) : unlikeReply({ path })),
    onMutate: async (liked) => {
      changeReplyEverywhere(client, threadId, id, likedAs(liked));
      await hold(client, keys.thread(threadId), keys.replies(threadId));
      changeReplyEverywhere(client, threadId, id, likedAs(liked));
    },
    onSuccess: (state) => changeReplyEverywhere(client, threadId, id, () => state),
    onError: (_, liked) => changeReplyEverywhere(client, threadId, id, likedAs(!liked)),
    onSettled: () => askAgain(client, keys.thread(threadId), keys.replies(threadId)),
  });
}

export function useBookmark(id: string) {
  const client = useQueryClient();
  const path = { thread_id: id };
  return useMutation({
    mutationFn: (bookmarked: boolean) =>
      bookmarked ? bookmarkThread({ path }) : removeThreadBookmark({ path }),
    onMutate: async (bookmarked) => {
      changeThread(client, id, () => ({ bookmarked }));
      await hold(client, keys.thread(id));
      changeThread(client, id, () => ({ bookmarked }));
    },
    onError: (_, bookmarked) => changeThread(client, id, () => ({ bookmarked: !bookmarked })),
    onSettled: () => askAgain(client, keys.thread(id)),
  });
}
