import type { ReplySort, ThreadSort, ThreadType } from '@/api/generated/types.gen';
import { LANGUAGES, type Language } from '@/types/language';

export const SORTS: ThreadSort[] = ['activity', 'newest', 'most_liked', 'unanswered', 'most_viewed'];
export const TYPES: ThreadType[] = ['question', 'discussion', 'tutorial', 'announcement'];
export const REPLY_SORTS: ReplySort[] = ['oldest', 'newest', 'most_liked'];
const SOLVED = ['yes', 'no'] as const;

export type Solved = (typeof SOLVED)[number];

/** How somebody wants to see the forum. The address holds all of it, so that back, reload and sharing work. */
export interface Wanted {
  sort: ThreadSort;
  category: string | null;
  tag: string | null;
  type: ThreadType | null;
  solved: Solved | null;
  language: Language | null;
  saved: boolean;
}

export const USUAL: Wanted = {
  sort: 'activity',
  category: null,
  tag: null,
  type: null,
  solved: null,
  language: null,
  saved: false,
};

function oneOf<T extends string>(choices: readonly T[], value: string | null): T | null {
  return choices.find((choice) => choice === value) ?? null;
}

/** What the address says and the site knows; the rest is as usual. */
export function wantedFrom(parameters: URLSearchParams): Wanted {
  return {
    sort: oneOf(SORTS, parameters.get('sort')) ?? USUAL.sort,
    category: parameters.get('category'),
    tag: parameters.get('tag'),
    type: oneOf(TYPES, parameters.get('type')),
    solved: oneOf(SOLVED, parameters.get('solved')),
    language: oneOf(LANGUAGES, parameters.get('language')),
    saved: parameters.get('saved') === 'yes',
  };
}

export function parametersOf({ sort, saved, ...filters }: Wanted): Record<string, string> {
  const chosen = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return {
    ...(sort !== USUAL.sort && { sort }),
    ...Object.fromEntries(chosen),
    ...(saved && { saved: 'yes' }),
  };
}

/** Leaves something out; the order does not. */
export function isFiltered(wanted: Wanted): boolean {
  return Object.keys(parametersOf({ ...wanted, sort: USUAL.sort })).length > 0;
}

export function replySortFrom(parameters: URLSearchParams): ReplySort {
  return oneOf(REPLY_SORTS, parameters.get('sort')) ?? 'oldest';
}

/** Announcements are for those who speak for the platform. */
export function typesFor(mayAnnounce: boolean): ThreadType[] {
  return TYPES.filter((type) => type !== 'announcement' || mayAnnounce);
}
