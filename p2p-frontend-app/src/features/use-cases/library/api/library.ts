import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { countUseCases, listUseCases, mapUseCases } from '@/api/generated/sdk.gen';
import { useReader } from '@/features/accounts/api/me';
import { filtersOf, type Wanted } from '../wanted';

const PAGE = 24;

/** Everything here begins so: what changes one use case makes all of it old. */
const KEY = 'use-cases';

export function useLibrary(wanted: Wanted) {
  const reader = useReader();
  const { sort } = wanted;
  const filters = filtersOf(wanted);
  return useInfiniteQuery({
    queryKey: [KEY, 'list', reader, sort, filters],
    queryFn: ({ pageParam }) =>
      listUseCases({ query: { ...filters, sort, limit: PAGE, cursor: pageParam ?? null } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    // What is shown stays until the next is there.
    placeholderData: keepPreviousData,
    enabled: reader !== undefined && wanted.view !== 'map',
  });
}

const SHOWN = 3;

/** Those that administrators chose, the newest first. */
export function useFeatured() {
  const reader = useReader();
  return useQuery({
    queryKey: [KEY, 'featured', reader],
    queryFn: () => listUseCases({ query: { featured: true, sort: 'newest', limit: SHOWN } }),
    enabled: reader !== undefined,
  });
}

export function useFacets(wanted: Wanted) {
  const filters = filtersOf(wanted);
  return useQuery({
    queryKey: [KEY, 'facets', filters],
    queryFn: () => countUseCases({ query: filters }),
    placeholderData: keepPreviousData,
  });
}

export function useMapPoints(wanted: Wanted) {
  const filters = filtersOf(wanted);
  return useQuery({
    queryKey: [KEY, 'map', filters],
    queryFn: () => mapUseCases({ query: filters }),
    placeholderData: keepPreviousData,
  });
}
