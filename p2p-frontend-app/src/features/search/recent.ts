import { useSyncExternalStore } from 'react';
import { forget, remember, remembered } from '@/lib/storage';

const NAME = 'searches';
const MOST = 8;
const NONE: string[] = [];

const listeners = new Set<() => void>();
let known: { text: string | null; searches: string[] } = { text: null, searches: NONE };

/** What was searched for on this device, the last first. It is told to nobody. */
export function recentSearches(): string[] {
  const text = remembered(NAME);
  if (text !== known.text) known = { text, searches: parsed(text) };
  return known.searches;
}

/** Whatever stands there may have been written by anybody. */
function parsed(text: string | null): string[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(kept)) return NONE;
    return kept.filter((one): one is string => typeof one === 'string' && one !== '').slice(0, MOST);
  } catch {
    return NONE;
  }
}

function keep(searches: string[]): void {
  if (searches.length > 0) remember(NAME, JSON.stringify(searches.slice(0, MOST)));
  else forget(NAME);
  listeners.forEach((listener) => listener());
}

export function rememberSearch(query: string): void {
  keep([query, ...recentSearches().filter((one) => one !== query)]);
}

export function forgetSearch(query: string): void {
  keep(recentSearches().filter((one) => one !== query));
}

export function forgetSearches(): void {
  keep([]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

export function useRecentSearches(): string[] {
  return useSyncExternalStore(subscribe, recentSearches);
}
