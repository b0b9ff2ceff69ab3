import type { Author, ForumOverview, ReplyOut, ThreadDetails } from '@/api/generated/types.gen';

export const author: Author = {
  id: '0192c7a0-0000-7000-8000-000000000011',
  first_name: 'Omar',
  last_name: 'Al-Ghamdi',
  platform_role: 'member',
  verification_level: 'expert',
  organization: { ar: 'بوليمرات الخليج', en: 'Gulf Polymers' },
  organization_verified: true,
  picture: null,
  has_page: false,
};

const maintenance = {
  slug: 'maintenance',
  name: { ar: 'الصيانة', en: 'Maintenance' },
  icon: 'wrench',
  colour: 'amber',
};

export const overview: ForumOverview = {
  groups: [
    {
      slug: 'technical',
      name: { ar: 'تقني', en: 'Technical' },
      icon: 'cog',
      colour: 'blue',
      categories: [{ ...maintenance, thread_count: 2 }],
    },
  ],
  permissions: { post: true, announce: false, confirm_email_first: false },
};

export function reply(given: Partial<ReplyOut> = {}): ReplyOut {
  return {
    id: '0192c7a0-0000-7000-8000-000000000021',
    thread_id: thread.id,
    parent_id: null,
    depth: 0,
    body: '<p>Check the clearance.</p>',
    author,
    created_at: '2026-11-01T08:00:00Z',
    edited_at: null,
    version: 1,
    like_count: 0,
    liked: false,
    deleted: false,
    is_best_answer: false,
    reply_count: 0,
    children: [],
    children_cursor: null,
    permissions: {
      edit: false,
      delete: false,
      reply: true,
      like: true,
      choose_best_answer: false,
      read_history: false,
    },
    ...given,
  };
}

export const thread: ThreadDetails = {
  id: '0192c7a0-0000-7000-8000-000000000031',
  slug: 'bearing-runs-hot',
  title: 'Bearing runs hot',
  excerpt: 'It reaches 92 °C.',
  body: '<p>It reaches 92 °C.</p>',
  language: 'en',
  type: 'question',
  category: maintenance,
  tags: ['bearings'],
  author,
  created_at: '2026-11-01T08:00:00Z',
  last_activity_at: '2026-11-01T08:00:00Z',
  edited_at: null,
  version: 1,
  reply_count: 1,
  like_count: 4,
  view_count: 12,
  solved: false,
  pinned: false,
  locked: false,
  liked: false,
  bookmarked: false,
  deleted: false,
  best_answer: null,
  permissions: {
    edit: false,
    delete: false,
    reply: true,
    like: true,
    bookmark: true,
    choose_best_answer: false,
    read_history: false,
    moderate: false,
  },
};
