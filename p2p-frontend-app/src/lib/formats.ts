import type { Language, LocalizedText } from '@/types/language';

// Latin digits in both languages: part numbers, phone numbers and readings are written so on the factory floor.
const LOCALES: Record<Language, string> = {
  ar: 'ar-SA-u-ca-gregory-nu-latn',
  en: 'en-GB-u-ca-gregory-nu-latn',
};
const TIME_ZONE = 'Asia/Riyadh';
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

export function formatDate(value: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: TIME_ZONE }).format(value);
}

/** A day of the calendar, which is the same day wherever it is read: "23 November". */
export function formatDay(day: string, language: Language): string {
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(day));
}

export function formatDateTime(value: Date, language: Language): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE } as const;
  return new Intl.DateTimeFormat(LOCALES[language], options).format(value);
}

/** "One, two and three" */
export function formatList(values: string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(values);
}

/** "3 hours ago"; what lies under a minute back is "now". */
export function formatTimeAgo(value: Date, now: Date, language: Language): string {
  const seconds = Math.round((value.getTime() - now.getTime()) / 1000);
  const relative = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' });
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  return step ? relative.format(Math.trunc(seconds / step[1]), step[0]) : relative.format(0, 'second');
}

/** The text in the reader's language, else in the other one it was given in. */
export function inLanguage(text: LocalizedText, language: Language): string {
  const other = language === 'ar' ? 'en' : 'ar';
  return [text[language], text[other]].find(Boolean) ?? '';
}

/** A name or anything else a person wrote, within a sentence of ours: it keeps its own direction. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
