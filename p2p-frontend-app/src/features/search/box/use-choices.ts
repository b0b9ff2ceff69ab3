import { useDeferredValue } from 'react';
import type { Piece, SearchKind } from '@/api/generated/types.gen';
import { searchPath } from '@/config/paths';
import { useSuggestions } from '../api/suggestions';
import { suggestionPath } from '../hit-path';
import { useRecentSearches } from '../recent';
import { isLongEnough } from '../wanted';

export interface Choice {
  key: string;
  to: string;
  label: Piece[];
  /** Of what it is the name; a former search is the name of nothing. */
  kind?: SearchKind;
}

const RECENT = 5;

/** Below the box: former searches while it is empty, what is called so once two letters stand in it. */
export function useChoices(typed: string, isOpen: boolean): Choice[] {
  const asked = useDeferredValue(typed);
  const recent = useRecentSearches();
  const suggestions = useSuggestions(isOpen ? asked : '').data;
  if (!typed.trim()) return recent.slice(0, RECENT).map(fromSearch);
  if (!isLongEnough(typed) || !suggestions) return [];
  return suggestions.map((one) => ({
    key: `${one.kind}-${one.id}`,
    to: suggestionPath(one),
    label: one.label,
    kind: one.kind,
  }));
}

function fromSearch(query: string): Choice {
  return { key: query, to: searchPath({ q: query }), label: [{ text: query, marked: false }] };
}
