import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { forget, remember, remembered } from '@/lib/storage';

const NAME = 'searches';
const MOST = 8;
const NONE: string[] = [];
const stored = z.array(z.string().min(1).max(100)).max(MOST);

const listeners = new Set<() => void>();
let known: { text: string | null; searches: string[] } = { text: null, searches: NONE };

/** What was searched for on this device, the last first. It is told to nobody. */
export function recentSearches(): string[] {
  const text = remembered(NAME);
  if (text !== known.text) known = { text, searches: parsed(text) };
  return known.searches;
}

function parsed(text: string | null): string[] {
  try {
    return stored.safeParse(JSON.parse(text ?? '[]')).data ?? NONE;
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
