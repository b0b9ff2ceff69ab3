import type { Language, SearchKind, SearchSort } from '@/api/generated/types.gen';
import { oneOf } from '@/lib/use-filters';

export const KINDS: SearchKind[] = ['thread', 'reply', 'use_case', 'person', 'organization'];
export const LANGUAGES: Language[] = ['ar', 'en'];
export const SORTS: SearchSort[] = ['relevance', 'newest'];
export const SHORTEST = 2;
export const LONGEST = 100;

/** What is looked for, and how the result is shown. The address holds all of it. */
export interface Wanted {
  query: string;
  kind: SearchKind | undefined;
  language: Language | undefined;
  sort: SearchSort;
}

export function wantedFrom(parameters: URLSearchParams): Wanted {
  return {
    query: (parameters.get('q') ?? '').trim().slice(0, LONGEST),
    kind: oneOf(KINDS, parameters.get('kind')),
    language: oneOf(LANGUAGES, parameters.get('language')),
    sort: oneOf(SORTS, parameters.get('sort')) ?? 'relevance',
  };
}

/** What is as usual is not in the address. */
export function parametersOf({ query, kind, language, sort }: Wanted): Record<string, string> {
  return {
    ...(query && { q: query }),
    ...(kind && { kind }),
    ...(language && { language }),
    ...(sort !== 'relevance' && { sort }),
  };
}

/** People and organisations are written in no language, and have no order but the best first. */
export function isWritten(kind: SearchKind | undefined): boolean {
  return kind !== 'person' && kind !== 'organization';
}

export function inKind(wanted: Wanted, kind: SearchKind | undefined): Wanted {
  return isWritten(kind)
    ? { ...wanted, kind }
    : { query: wanted.query, kind, language: undefined, sort: 'relevance' };
}

/** Shorter, it finds too much to be of use. */
export function isLongEnough(query: string): boolean {
  return query.trim().length >= SHORTEST;
}
