import type { LibrarySort, ListUseCasesData } from '@/api/generated/types.gen';
import { oneOf } from '@/lib/use-filters';

export const SORTS: LibrarySort[] = ['relevance', 'newest', 'most_viewed', 'most_liked', 'best_roi'];
export const VIEWS = ['grid', 'list', 'map'] as const;
export const FACETS = ['category', 'industry', 'region', 'city', 'technology', 'roi', 'budget'] as const;
export const FLAGS = ['verified', 'featured'] as const;

export type View = (typeof VIEWS)[number];
export type Facet = (typeof FACETS)[number];
export type Flag = (typeof FLAGS)[number];

/** How somebody wants to see the library. The address holds all of it, so that back, reload and sharing work. */
export interface Wanted {
  query: string;
  sort: LibrarySort;
  view: View;
  facets: Record<Facet, string[]>;
  flags: Record<Flag, boolean>;
}

/** The best match first where something is looked for, else the newest. */
export function usualSort(query: string): LibrarySort {
  return query ? 'relevance' : 'newest';
}

/** Relevance needs words. */
export function sortsFor(query: string): LibrarySort[] {
  return SORTS.filter((sort) => sort !== 'relevance' || query);
}

export function wantedFrom(parameters: URLSearchParams): Wanted {
  const query = parameters.get('q')?.trim() ?? '';
  const facets = FACETS.map((facet) => [facet, [...new Set(parameters.getAll(facet))]]);
  const flags = FLAGS.map((flag) => [flag, parameters.get(flag) === 'yes']);
  return {
    query,
    sort: oneOf(sortsFor(query), parameters.get('sort')) ?? usualSort(query),
    view: oneOf(VIEWS, parameters.get('view')) ?? 'grid',
    facets: Object.fromEntries(facets) as Wanted['facets'],
    flags: Object.fromEntries(flags) as Wanted['flags'],
  };
}

/** What is as usual is not in the address. */
export function parametersOf({ query, sort, view, facets, flags }: Wanted): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  if (sort !== usualSort(query)) parameters.set('sort', sort);
  if (view !== 'grid') parameters.set('view', view);
  for (const facet of FACETS) facets[facet].forEach((value) => parameters.append(facet, value));
  for (const flag of FLAGS) if (flags[flag]) parameters.set(flag, 'yes');
  return parameters;
}

/** Leaves something out; order and view do not. */
export function isFiltered({ query, facets, flags }: Wanted): boolean {
  const isChosen = FACETS.some((facet) => facets[facet].length > 0) || FLAGS.some((flag) => flags[flag]);
  return Boolean(query) || isChosen;
}

export function cleared({ sort, view }: Wanted): Wanted {
  return { ...wantedFrom(new URLSearchParams()), view, ...(sort !== 'relevance' && { sort }) };
}

export function withFacet(wanted: Wanted, facet: Facet, value: string, isOn: boolean): Wanted {
  const others = wanted.facets[facet].filter((one) => one !== value);
  return { ...wanted, facets: { ...wanted.facets, [facet]: isOn ? [...others, value] : others } };
}

export function withFlag(wanted: Wanted, flag: Flag, isOn: boolean): Wanted {
  return { ...wanted, flags: { ...wanted.flags, [flag]: isOn } };
}

/** As the API asks for it; a code that it does not know is its to refuse. */
export function filtersOf({ query, facets, flags }: Wanted): NonNullable<ListUseCasesData['query']> {
  return {
    ...facets,
    ...(query && { query }),
    ...(flags.verified && { verified: true }),
    ...(flags.featured && { featured: true }),
  } as NonNullable<ListUseCasesData['query']>;
}
