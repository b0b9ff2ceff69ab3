import { useTranslation } from 'react-i18next';
import type { BudgetRange, Reference, RoiRange } from '@/api/generated/types.gen';
import { labelOf } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import type { Facet } from './wanted';

const LISTS = {
  category: 'use_case_categories',
  industry: 'industries',
  region: 'regions',
  city: 'cities',
  technology: 'technologies',
} as const;

/** The name of a facet's value in the reader's language. */
export function useFacetLabel(reference: Reference) {
  const { t } = useTranslation('library');
  const language = useLanguage();
  return (facet: Facet, value: string): string => {
    if (facet === 'roi') return t(`ranges.roi.${value as RoiRange}`);
    if (facet === 'budget') return t(`ranges.budget.${value as BudgetRange}`);
    return labelOf(reference, LISTS[facet], value, language);
  };
}
