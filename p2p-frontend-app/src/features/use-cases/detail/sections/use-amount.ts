import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/formats';

/** An amount of riyals in words of the reader's language. */
export function useAmount(): (amount: number) => string {
  const { t } = useTranslation('cases');
  const language = useLanguage();
  return (amount) => t('amount', { amount: formatNumber(amount, language) });
}
