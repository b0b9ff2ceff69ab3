import type { NotificationOut } from '@/api/generated/types.gen';
import { caseEditPath, casePath, replyPath, threadPath } from '@/config/paths';

/** Where it leads: to the very reply, or to what is to be done. */
export function notificationPath({ kind, subject, reply_id: replyId }: NotificationOut): string {
  switch (kind) {
    case 'use_case_published':
      return casePath(subject.slug);
    case 'use_case_returned':
      return caseEditPath(subject.slug);
    case 'reply_to_thread':
    case 'reply_to_reply':
    case 'mention':
    case 'best_answer':
      return replyId ? replyPath(subject, replyId) : threadPath(subject);
  }
}
