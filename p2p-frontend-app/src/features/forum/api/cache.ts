import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type {
  PageReplyOut,
  PageThreadSummary,
  ReplyOut,
  ReplyPlace,
  ThreadDetails,
  ThreadSummary,
} from '@/api/generated/types.gen';
import { changeReply } from '../reply-tree';

type Shared = ThreadDetails | ThreadSummary;
type ChangeOf<T> = (current: T) => Partial<T>;
type Reaction = Pick<Shared, 'liked' | 'like_count' | 'bookmarked'>;

export const keys = {
  threads: ['threads'],
  thread: (id: string) => ['thread', id],
  replies: (threadId: string) => ['replies', threadId],
  reply: (id: string) => ['reply', id],
  history: (id: string) => ['history', id],
};

/** What a member does is in sight at once, in the thread and in every list that shows it. */
export function changeThread(client: QueryClient, id: string, change: ChangeOf<Reaction>): void {
  client.setQueriesData<ThreadDetails>(
    { queryKey: keys.thread(id) },
    (thread) => thread && { ...thread, ...change(thread) },
  );
  client.setQueriesData<InfiniteData<PageThreadSummary>>({ queryKey: keys.threads }, (data) => {
    if (!data) return data;
    const pages = data.pages.map((page) => ({
      ...page,
      items: page.items.map((thread) => (thread.id === id ? { ...thread, ...change(thread) } : thread)),
    }));
    return { ...data, pages };
  });
}

/** A reply stands in its branch, perhaps as the best answer, perhaps alone. */
export function changeReplyEverywhere(
  client: QueryClient,
  threadId: string,
  id: string,
  change: ChangeOf<Pick<ReplyOut, 'liked' | 'like_count'>>,
): void {
  const apply = (reply: ReplyOut): ReplyOut => ({ ...reply, ...change(reply) });
  client.setQueriesData<InfiniteData<PageReplyOut>>({ queryKey: keys.replies(threadId) }, (data) => {
    if (!data) return data;
    const pages = data.pages.map((page) => ({ ...page, items: changeReply(page.items, id, apply) }));
    return { ...data, pages };
  });
  client.setQueriesData<ThreadDetails>({ queryKey: keys.thread(threadId) }, (thread) =>
    thread?.best_answer?.id === id ? { ...thread, best_answer: apply(thread.best_answer) } : thread,
  );
  client.setQueriesData<ReplyPlace>(
    { queryKey: keys.reply(id) },
    (place) => place && { ...place, reply: apply(place.reply) },
  );
}

/** The thread and all below it, and the lists in which it stands. */
export async function refreshThread(client: QueryClient, id: string): Promise<void> {
  void client.invalidateQueries({ queryKey: keys.threads });
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.thread(id) }),
    client.invalidateQueries({ queryKey: keys.replies(id) }),
  ]);
}
