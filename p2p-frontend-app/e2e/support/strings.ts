import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Language = 'ar' | 'en';
interface Strings {
  [key: string]: string | Strings;
}

const LOCALES = path.join(import.meta.dirname, '../../src/i18n/locales');

/** The site's own words in one language: the tests read what people read. */
export function stringsOf(language: Language) {
  return (name: string, values: Record<string, string> = {}): string => {
    const [namespace = '', key = ''] = name.split(':');
    const file = path.join(LOCALES, language, `${namespace}.json`);
    let found: string | Strings | undefined = JSON.parse(readFileSync(file, 'utf8')) as Strings;
    for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
    if (typeof found !== 'string') throw new Error(`no string ${name}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, value: string) => values[value] ?? '');
  };
}
