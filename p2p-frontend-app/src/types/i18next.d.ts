import 'i18next';
import type account from '@/i18n/locales/en/account.json';
import type administration from '@/i18n/locales/en/administration.json';
import type auth from '@/i18n/locales/en/auth.json';
import type cases from '@/i18n/locales/en/cases.json';
import type common from '@/i18n/locales/en/common.json';
import type dashboard from '@/i18n/locales/en/dashboard.json';
import type editor from '@/i18n/locales/en/editor.json';
import type errors from '@/i18n/locales/en/errors.json';
import type forum from '@/i18n/locales/en/forum.json';
import type landing from '@/i18n/locales/en/landing.json';
import type library from '@/i18n/locales/en/library.json';
import type mailbox from '@/i18n/locales/en/mailbox.json';
import type notifications from '@/i18n/locales/en/notifications.json';
import type organizations from '@/i18n/locales/en/organizations.json';
import type profiles from '@/i18n/locales/en/profiles.json';
import type search from '@/i18n/locales/en/search.json';
import type submissions from '@/i18n/locales/en/submissions.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      account: typeof account;
      administration: typeof administration;
      auth: typeof auth;
      cases: typeof cases;
      common: typeof common;
      dashboard: typeof dashboard;
      editor: typeof editor;
      errors: typeof errors;
      forum: typeof forum;
      landing: typeof landing;
      library: typeof library;
      mailbox: typeof mailbox;
      notifications: typeof notifications;
      organizations: typeof organizations;
      profiles: typeof profiles;
      search: typeof search;
      submissions: typeof submissions;
    };
  }
}
