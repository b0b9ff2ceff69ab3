import i18next from 'i18next';
import { expect, it } from 'vitest';
import { LANGUAGES } from '@/types/language';
import { images, content } from '@/testing/use-case-samples';
import { keyOf } from './use-words';
import { valuesOf } from './values';

/** Every place of the form, as a field is named there. */
function names(value: unknown, name: string): string[] {
  if (typeof value !== 'object' || value === null) return [name];
  return Object.entries(value).flatMap(([part, inner]) => names(inner, name ? `${name}.${part}` : part));
}

const UNSEEN = /^place\.(technologies|images\.(media|small|large))$/;

it.each(LANGUAGES)('has a name for every field of the form (%s)', async (language) => {
  await i18next.changeLanguage(language);
  const keys = new Set(names(valuesOf(content, images), '').map(keyOf));
  const nameless = [...keys].filter(
    (key) =>
      !UNSEEN.test(key) &&
      !['fields', 'rows'].some((branch) => i18next.exists(`submissions:${branch}.${key}`)),
  );
  expect(nameless).toEqual([]);
});
