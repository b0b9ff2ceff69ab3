import type { ParseKeys } from 'i18next';
import { get, useFormState, type FieldErrors } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { boundsAt, ruleAt } from './content-schema';
import type { CaseValues } from './values';

type Key = ParseKeys<'submissions'>;

/** What a field is called wherever it stands in its list. */
export function keyOf(name: string): string {
  return name.replace(/\.\d+(?=\.|$)/g, '').replace(/^(?!solution\.budget)(.*)\.text$/, '$1');
}

/** Lists that have lists in them are a branch of the strings: their own words hang on it beside those of the inner ones. */
const BRANCHES = ['solution.phases', 'architecture.layers'];

function listKeyOf(name: string): string {
  const key = keyOf(name);
  return BRANCHES.includes(key) ? `${key}.self` : key;
}

/** The words for a field, all found by its name. */
export function useFieldWords() {
  const { t, i18n } = useTranslation('submissions');
  return {
    labelOf: (name: string): string => t(`fields.${keyOf(name)}` as Key),
    helpOf: (name: string): string | undefined => {
      const key = keyOf(name);
      return i18n.exists(`submissions:help.${key}`) ? t(`help.${key}` as Key) : undefined;
    },
    rowOf: (name: string, number: number): string => t(`rows.${listKeyOf(name)}` as Key, { number }),
    listOf: (name: string): string => t(`lists.${listKeyOf(name)}` as Key),
    addTo: (name: string): string => t(`add.${listKeyOf(name)}` as Key),
  };
}

interface Message {
  message?: string;
}

/** What is wrong with a field, or with a list as a whole. */
export function useFieldError(name: string): string | undefined {
  const { errors } = useFormState<CaseValues>();
  const errorText = useFieldErrorText();
  return errorText(messageAt(errors, name), boundsAt(name));
}

export function messageAt(errors: FieldErrors<CaseValues>, name: string): string | undefined {
  const own: unknown = get(errors, name);
  const { root, message: direct } = (own ?? {}) as Message & { root?: Message };
  const message = root?.message ?? direct;
  return typeof message === 'string' ? message : undefined;
}

/** Whether it may be left empty, as the server sees it. */
export function isOptional(name: string): boolean {
  return ruleAt(name).optional;
}
