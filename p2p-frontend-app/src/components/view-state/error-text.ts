import { useTranslation } from 'react-i18next';
import { ApiError } from '@/api/api-error';
import type errors from '@/i18n/locales/en/errors.json';
import { isolated } from '@/lib/formats';

const MINUTE = 60;

type ProblemCode = keyof (typeof errors)['problem'];
type FieldCode = keyof (typeof errors)['field'];

/** The words for any failure; one that nobody foresaw still gets a sentence. */
export function useErrorText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('errors');
  return (error) => {
    const code = error instanceof ApiError ? error.code : 'internal_error';
    if (error instanceof ApiError && code === 'too_many_requests') {
      return t('problem.too_many_requests', { count: Math.ceil((error.retryAfter ?? MINUTE) / MINUTE) });
    }
    if (error instanceof ApiError && code === 'suspended' && error.detail) {
      return t('problem.suspendedBecause', { reason: isolated(error.detail) });
    }
    return i18n.exists(`errors:problem.${code}`) ? t(`problem.${code as ProblemCode}`) : t('problem.unknown');
  };
}

/** The words for what is wrong with one field. */
export function useFieldErrorText(): (
  code: string | undefined,
  params?: Record<string, unknown>,
) => string | undefined {
  const { t, i18n } = useTranslation('errors');
  return (code, params) => {
    if (!code) return undefined;
    const known = i18n.exists(`errors:field.${code}`);
    return known ? t(`field.${code as FieldCode}`, { ...params }) : t('field.invalid');
  };
}
