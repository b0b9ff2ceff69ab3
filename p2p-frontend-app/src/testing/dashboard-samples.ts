import type {
  Activity,
  ArrivalNews,
  OwnFigures,
  ReplyNews,
  SavedItem,
  ThreadNews,
  UseCaseNews,
} from '@/api/generated/types.gen';
import { author } from './forum-samples';

const FACTS = [
  ['threads', 2],
  ['replies', 3],
  ['likes_received', 1],
  ['best_answers', 15],
  ['use_cases', 10],
  ['verification', 50],
] as const;

/** Figures of somebody who has done one of everything; `count` of each. */
export function figures(count = 1): OwnFigures {
  const parts = FACTS.map(([fact, worth]) => ({ fact, worth, count, points: worth * count }));
  return {
    questions: count,
    replies: count,
    best_answers: count,
    use_cases: count,
    saved: count,
    reputation: { points: parts.reduce((sum, { points }) => sum + points, 0), parts },
  };
}

/** Thirty days that end with these counts of replies. */
export function activity(...replies: number[]): Activity {
  const days = Array.from({ length: 30 }, (_, place) => ({
    day: `2026-11-${String(place + 1).padStart(2, '0')}`,
    threads: 0,
    replies: replies[place - 30 + replies.length] ?? 0,
    use_cases: 0,
  }));
  return { days };
}

const AT = '2026-11-01T08:00:00Z';
const told = {
  at: AT,
  author,
  slug: 'bearing-runs-hot',
  language: 'en',
  excerpt: 'It reaches 92 °C.',
} as const;

export const threadNews: ThreadNews = {
  ...told,
  kind: 'thread',
  id: '0192c7a0-0000-7000-8000-000000000031',
  title: 'Bearing runs hot',
  type: 'question',
};
export const replyNews: ReplyNews = {
  ...told,
  kind: 'reply',
  id: '0192c7a0-0000-7000-8000-000000000021',
  thread_id: threadNews.id,
  title: 'Seals for hot oil',
  author: null,
};
export const useCaseNews: UseCaseNews = {
  ...told,
  kind: 'use_case',
  id: '0192c7a0-0000-7000-8000-000000000041',
  title: 'Sensors that hear a bearing fail',
};
export const arrivalNews: ArrivalNews = { kind: 'arrival', id: author.id, at: AT, author };

export const saved: SavedItem = {
  kind: 'thread',
  id: threadNews.id,
  saved_at: AT,
  slug: 'bearing-runs-hot',
  title: 'Bearing runs hot',
  language: 'en',
  author,
};
