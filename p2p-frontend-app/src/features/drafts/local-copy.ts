import { forget, remember, remembered } from '@/lib/storage';

/** What the server has not got yet, kept in this browser until it has. */
export interface LocalCopy<T> {
  content: T;
  changedAt: string;
}

const nameOf = (owner: string, place: string) => `draft.${owner}.${place}`;

export function readLocalCopy<T>(owner: string, place: string): LocalCopy<T> | null {
  try {
    return JSON.parse(remembered(nameOf(owner, place)) ?? 'null') as LocalCopy<T> | null;
  } catch {
    return null;
  }
}

export function writeLocalCopy(owner: string, place: string, content: unknown): void {
  const copy: LocalCopy<unknown> = { content, changedAt: new Date().toISOString() };
  remember(nameOf(owner, place), JSON.stringify(copy));
}

export function removeLocalCopy(owner: string, place: string): void {
  forget(nameOf(owner, place));
}
