import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { suggestResults } from '@/api/generated/sdk.gen';
import { useReader } from '@/features/accounts/api/me';
import { isLongEnough } from '../wanted';

const FRESH_MS = 30_000;

/** What is called as somebody begins to write. */
export function useSuggestions(typed: string) {
  const reader = useReader();
  const query = typed.trim();
  return useQuery({
    queryKey: ['search', 'suggestions', reader, query],
    queryFn: ({ signal }) => suggestResults({ query: { query }, signal }),
    enabled: isLongEnough(query) && reader !== undefined,
    staleTime: FRESH_MS,
    // A wish that came too late is not worth a second try.
    retry: false,
    placeholderData: keepPreviousData,
  });
}
