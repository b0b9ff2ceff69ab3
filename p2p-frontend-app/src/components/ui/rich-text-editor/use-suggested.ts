import { useEffect, useState } from 'react';
import type { Author } from '@/api/generated/types.gen';

const PAUSE = 150;
const NOBODY: Author[] = [];

export type SuggestPeople = (query: string) => Promise<Author[]>;

/** Who is meant, a moment after the last letter; nobody while that cannot be found out. */
export function useSuggested(suggest: SuggestPeople, query: string): Author[] {
  const [found, setFound] = useState<{ query: string; people: Author[] }>({ query: '', people: NOBODY });
  useEffect(() => {
    if (!query) return undefined;
    let isLate = false;
    const timer = setTimeout(() => {
      suggest(query).then(
        (people) => !isLate && setFound({ query, people }),
        () => !isLate && setFound({ query, people: NOBODY }),
      );
    }, PAUSE);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [suggest, query]);
  return query !== '' && query.startsWith(found.query) ? found.people : NOBODY;
}
