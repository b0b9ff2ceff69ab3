import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  bookmarkThread,
  likeReply,
  likeThread,
  removeThreadBookmark,
  unlikeReply,
  unlikeThread,
} from '@/api/generated/sdk.gen';
import { changeReplyEverywhere, changeThread } from './cache';

interface Likeable {
  liked: boolean;
  like_count: number;
}

function likedAs(liked: boolean) {
  return (one: Likeable): Likeable =>
    one.liked === liked ? one : { liked, like_count: one.like_count + (liked ? 1 : -1) };
}

/** Shown at once; taken back when the server refuses, and exact when it has answered. */
export function useLikeThread(id: string) {
  const client = useQueryClient();
  const path = { thread_id: id };
  return useMutation({
    mutationFn: (liked: boolean) => (liked ? likeThread({ path }) : unlikeThread({ path })),
    onMutate: (liked) => changeThread(client, id, likedAs(liked)),
    onSuccess: (state) => changeThread(client, id, () => state),
    onError: (_, liked) => changeThread(client, id, likedAs(!liked)),
  });
}

export function useLikeReply(threadId: string, id: string) {
  const client = useQueryClient();
  const path = { reply_id: id };
  return useMutation({
    mutationFn: (liked: boolean) => (liked ? likeReply({ path }) : unlikeReply({ path })),
    onMutate: (liked) => changeReplyEverywhere(client, threadId, id, likedAs(liked)),
    onSuccess: (state) => changeReplyEverywhere(client, threadId, id, () => state),
    onError: (_, liked) => changeReplyEverywhere(client, threadId, id, likedAs(!liked)),
  });
}

export function useBookmark(id: string) {
  const client = useQueryClient();
  const path = { thread_id: id };
  return useMutation({
    mutationFn: (bookmarked: boolean) =>
      bookmarked ? bookmarkThread({ path }) : removeThreadBookmark({ path }),
    onMutate: (bookmarked) => changeThread(client, id, () => ({ bookmarked })),
    onError: (_, bookmarked) => changeThread(client, id, () => ({ bookmarked: !bookmarked })),
  });
}
