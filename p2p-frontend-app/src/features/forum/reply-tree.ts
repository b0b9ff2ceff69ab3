import type { ReplyOut } from '@/api/generated/types.gen';

/** The same branches, with one reply changed wherever it stands; what is not touched stays the same object. */
export function changeReply(
  replies: ReplyOut[],
  id: string,
  change: (reply: ReplyOut) => ReplyOut,
): ReplyOut[] {
  const next = replies.map((reply) => {
    const made =
      reply.id === id ? change(reply) : withChildren(reply, changeReply(reply.children, id, change));
    return made;
  });
  return next.some((made, index) => made !== replies[index]) ? next : replies;
}

function withChildren(reply: ReplyOut, children: ReplyOut[]): ReplyOut {
  return children === reply.children ? reply : { ...reply, children };
}
