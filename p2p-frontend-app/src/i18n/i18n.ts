import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { remember } from '@/lib/storage';
import { LANGUAGES, type Language } from '@/types/language';

interface Strings {
  default: ResourceKey;
}

// One chunk a language and namespace: nobody loads a language they did not choose.
const files = import.meta.glob<Strings>('./locales/*/*.json');

const chunks: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`./locales/${language}/${namespace}.json`];
    if (!load) {
      done(new Error(`no strings: ${language}/${namespace}`), null);
      return;
    }
    load().then(
      (module) => done(null, module.default),
      (error: unknown) => done(error as Error, null),
    );
  },
};

export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value);
}

/** Starts in the language that `boot.js` found before the first paint. */
export async function startTranslations(): Promise<void> {
  const { lang } = document.documentElement;
  i18next.on('languageChanged', showLanguage);
  await i18next
    .use(chunks)
    .use(initReactI18next)
    .init({
      lng: isLanguage(lang) ? lang : 'en',
      supportedLngs: LANGUAGES,
      fallbackLng: false,
      ns: ['common', 'errors'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
    });
}

function showLanguage(language: string): void {
  if (!isLanguage(language)) return;
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

export async function chooseLanguage(language: Language): Promise<void> {
  remember('language', language);
  await i18next.changeLanguage(language);
}

export async function loadNamespaces(...namespaces: string[]): Promise<void> {
  await i18next.loadNamespaces(namespaces);
}
