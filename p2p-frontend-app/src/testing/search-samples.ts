import type {
  OrganizationHit,
  PersonHit,
  Piece,
  ReplyHit,
  SearchResults,
  Suggestion,
  ThreadHit,
  UseCaseHit,
} from '@/api/generated/types.gen';
import { author, overview } from './forum-samples';
import { organization } from './samples';

/** What stands in brackets is marked. */
export function pieces(text: string): Piece[] {
  const parts = text.split(/[[\]]/).map((part, at) => ({ text: part, marked: at % 2 === 1 }));
  return parts.filter((part) => part.text);
}

const AT = '2026-11-01T08:00:00Z';
const [group] = overview.groups;
const [category] = group?.categories ?? [];
if (!category) throw new Error('the overview has no category');

export const threadHit: ThreadHit = {
  kind: 'thread',
  id: '0192c7a0-0000-7000-8000-000000000101',
  slug: 'pump-runs-hot',
  title: pieces('The feed [pump] runs hot'),
  excerpt: pieces('Both [pumps] reach 90 °C.'),
  language: 'en',
  type: 'question',
  category,
  author,
  created_at: AT,
  reply_count: 3,
  solved: true,
};

export const replyHit: ReplyHit = {
  kind: 'reply',
  id: '0192c7a0-0000-7000-8000-000000000102',
  thread_id: threadHit.id,
  slug: threadHit.slug,
  title: pieces('The feed [pump] runs hot'),
  excerpt: pieces('Open the [pump] first.'),
  language: 'en',
  author: null,
  created_at: AT,
  is_best_answer: true,
};

export const useCaseHit: UseCaseHit = {
  kind: 'use_case',
  id: '0192c7a0-0000-7000-8000-000000000103',
  slug: 'fewer-pump-failures',
  title: pieces('Fewer [pump] failures'),
  excerpt: pieces('Sensors on every [pump].'),
  language: 'en',
  category: 'quality_control',
  factory_name: 'Gulf Polymers, Dammam',
  city: 'dammam',
  cover: { small: '/api/v1/media/1/small', large: '/api/v1/media/1/large' },
  author,
  verified: true,
  published_at: AT,
};

export const personHit: PersonHit = {
  kind: 'person',
  id: author.id,
  name: pieces('Omar Al-Ghamdi'),
  job_title: pieces('[Pump] engineer'),
  excerpt: [],
  expertise: ['maintenance'],
  person: author,
};

export const organizationHit: OrganizationHit = {
  kind: 'organization',
  id: organization.id,
  name_ar: pieces('بوليمرات الخليج'),
  name_en: pieces('Gulf Polymers'),
  excerpt: pieces('We make [pumps].'),
  organization,
};

const hits = [threadHit, replyHit, useCaseHit, personHit, organizationHit] as const;

export const results: SearchResults = {
  groups: hits.map((hit) => ({
    kind: hit.kind,
    items: [hit],
    next_cursor: hit.kind === 'thread' ? 'more' : null,
  })),
};

export const suggestions: Suggestion[] = [
  { kind: 'thread', id: threadHit.id, slug: threadHit.slug, label: pieces('The feed [pu]mp runs hot') },
  { kind: 'organization', id: organization.id, slug: 'pumps-of-hail', label: pieces('[Pu]mps of Hail') },
  { kind: 'person', id: author.id, slug: '', label: pieces('[Pu]a Li') },
];
