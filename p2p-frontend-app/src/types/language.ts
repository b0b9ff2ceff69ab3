export const LANGUAGES = ['ar', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Text that is stored in both languages, or in one of the two. */
export type LocalizedText = Partial<Record<Language, string | null>>;
