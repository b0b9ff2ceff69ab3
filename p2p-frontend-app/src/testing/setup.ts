import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { configureApi } from '@/api/client';
import { loadNamespaces, startTranslations } from '@/i18n/i18n';

// Forms that are read by a person in an instant take seconds on a busy machine.
configure({ asyncUtilTimeout: 4000 });

beforeAll(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  document.documentElement.lang = 'en';
  await startTranslations();
  await loadNamespaces(
    'account',
    'auth',
    'cases',
    'dashboard',
    'editor',
    'forum',
    'landing',
    'library',
    'mailbox',
    'notifications',
    'organizations',
    'profiles',
    'submissions',
  );
  configureApi('http://localhost:3000');
});

beforeEach(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  localStorage.clear();
  sessionStorage.clear();
  if (i18next.language !== 'en') await i18next.changeLanguage('en');
});

afterEach(cleanup);
