import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '@/types/language';

interface Tree {
  [key: string]: string | Tree;
}

const files = import.meta.glob<Tree>('./locales/*/*.json', { eager: true, import: 'default' });
const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*', '!../api/generated/**'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const PLURAL = /_(zero|one|two|few|many|other)$/;
const ARABIC_LETTER = /[\u0621-\u064a]/;

function leaves(tree: Tree, path: string): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const key = path.endsWith(':') ? path + name : `${path}.${name}`;
    return typeof value === 'string' ? [[key, value] as [string, string]] : leaves(value, key);
  });
}

function stringsOf(language: Language): Map<string, string> {
  const own = Object.entries(files).filter(([file]) => file.startsWith(`./locales/${language}/`));
  return new Map(
    own.flatMap(([file, tree]) => leaves(tree, `${file.split('/').at(-1)?.replace('.json', '') ?? ''}:`)),
  );
}

const strings = { ar: stringsOf('ar'), en: stringsOf('en') };
const keysOf = (language: Language) => [...strings[language].keys()];
const withoutPlural = (key: string) => key.replace(PLURAL, '');
const unique = (keys: string[]) => [...new Set(keys)].sort();

/** Every key that the sources name; `prefix*` where its end is only known at run time. */
function usedKeys(): string[] {
  return Object.values(sources).flatMap((source) => {
    const namespace = /useTranslation\(\[?'(\w+)'/.exec(source)?.[1] ?? 'common';
    const calls = [...source.matchAll(/\bt\(\s*(['`])(.+?)\1/g)].map((match) => match[2] ?? '');
    const chosen = [...source.matchAll(/\bt\([^'`()]*\?\s*'([^']+)'\s*:\s*'([^']+)'/g)].flatMap(
      ([, a = '', b = '']) => [a, b],
    );
    const names = [...calls, ...chosen].map((key) => key.replace(/\$\{.*$/, '*'));
    return names.map((key) => (key.includes(':') ? key : `${namespace}:${key}`));
  });
}

const used = usedKeys();

function isUsed(key: string): boolean {
  const name = withoutPlural(key);
  return used.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : one === name));
}

describe('translations', () => {
  it('exist under the same names in both languages', () => {
    expect(unique(keysOf('ar').map(withoutPlural))).toEqual(unique(keysOf('en').map(withoutPlural)));
  });

  it.each(LANGUAGES)('say something everywhere (%s)', (language) => {
    expect([...strings[language]].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(LANGUAGES)('know every plural of their language (%s)', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = unique(
      keysOf(language)
        .filter((key) => PLURAL.test(key))
        .map(withoutPlural),
    );
    const wanted = counted.flatMap((key) => forms.map((form) => `${key}_${form}`));
    expect(wanted.filter((key) => !strings[language].has(key))).toEqual([]);
  });

  it('take the same values in both languages', () => {
    const valuesOf = (text: string | undefined) => unique(text?.match(/\{\{\w+\}\}/g) ?? []);
    const differing = [...strings.en].filter(
      ([key, text]) => !PLURAL.test(key) && valuesOf(text).join() !== valuesOf(strings.ar.get(key)).join(),
    );
    expect(differing).toEqual([]);
  });

  it('are Arabic in Arabic, with the digits that the site uses', () => {
    const suspicious = [...strings.ar].filter(([, text]) => !ARABIC_LETTER.test(text) || /[٠-٩]/.test(text));
    expect(suspicious).toEqual([]);
  });

  it('are not Arabic in English', () => {
    expect([...strings.en].filter(([, text]) => ARABIC_LETTER.test(text))).toEqual([]);
  });

  it('are all used', () => {
    expect(keysOf('en').filter((key) => !isUsed(key))).toEqual([]);
  });

  it('exist wherever one is asked for', () => {
    const known = unique(keysOf('en').map(withoutPlural));
    const exists = (key: string) =>
      key.endsWith('*') ? known.some((one) => one.startsWith(key.slice(0, -1))) : known.includes(key);
    expect(used.filter((key) => !exists(key))).toEqual([]);
  });
});
