import type { NotificationOut } from '@/api/generated/types.gen';
import { author } from './forum-samples';

export function notification(given: Partial<NotificationOut> = {}): NotificationOut {
  return {
    id: '0192c7a0-0000-7000-8000-000000000061',
    kind: 'reply_to_thread',
    happened_at: '2026-11-01T08:00:00Z',
    read: false,
    actor: author,
    subject: {
      id: '0192c7a0-0000-7000-8000-000000000031',
      slug: 'bearing-runs-hot',
      title: 'Bearing runs hot',
      language: 'en',
    },
    reply_id: '0192c7a0-0000-7000-8000-000000000021',
    reply_count: 1,
    note: null,
    ...given,
  };
}
