import { queryOptions, useQuery } from '@tanstack/react-query';
import { readReference } from '@/api/generated/sdk.gen';
import type { Reference } from '@/api/generated/types.gen';
import { inLanguage } from '@/lib/formats';
import type { Language } from '@/types/language';

const referenceQuery = queryOptions({
  queryKey: ['reference'],
  queryFn: () => readReference(),
  staleTime: Infinity,
});

export function useReference() {
  return useQuery(referenceQuery);
}

type List = keyof Reference;

/** The name of a code in the reader's language. */
export function labelOf(reference: Reference, list: List, code: string, language: Language): string {
  const found = reference[list].find((item) => item.code === code);
  return found ? inLanguage(found.label, language) : code;
}
