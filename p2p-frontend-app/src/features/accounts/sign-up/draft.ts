import { tabStorage } from '@/lib/storage';
import { NOTHING, WAYS, type SignUpValues } from './schema';

const NAME = 'sign-up';

/** What was typed before, but for the password: that is never stored. */
export function readDraft(): SignUpValues {
  const stored = tabStorage.read(NAME);
  const known = Object.entries(stored ?? {}).filter(
    ([name, value]) => name in NOTHING && typeof value === 'string',
  );
  const values = { ...NOTHING, ...(Object.fromEntries(known) as Partial<SignUpValues>), password: '' };
  return WAYS.includes(values.way) ? values : { ...values, way: 'found' };
}

export function writeDraft(values: Partial<SignUpValues>): void {
  tabStorage.write(NAME, { ...values, password: undefined });
}

export function removeDraft(): void {
  tabStorage.remove(NAME);
}
