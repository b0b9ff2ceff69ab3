import { tabStorage } from '@/lib/storage';
import { signUpSchema, type SignUpValues } from './schema';

const NAME = 'sign-up';

const EMPTY = Object.fromEntries(Object.keys(signUpSchema.shape).map((name) => [name, ''])) as SignUpValues;

/** What was typed before, but for the password: that is never stored. */
export function readDraft(): SignUpValues {
  const stored = tabStorage.read(NAME);
  const known = Object.entries(stored ?? {}).filter(
    ([name, value]) => name in EMPTY && typeof value === 'string',
  );
  return { ...EMPTY, ...(Object.fromEntries(known) as Partial<SignUpValues>), password: '' };
}

export function writeDraft(values: Partial<SignUpValues>): void {
  tabStorage.write(NAME, { ...values, password: undefined });
}

export function removeDraft(): void {
  tabStorage.remove(NAME);
}
