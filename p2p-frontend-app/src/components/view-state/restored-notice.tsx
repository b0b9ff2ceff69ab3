import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/notice';

/** A form comes back with what was typed into it and not saved. */
export function RestoredNotice() {
  const { t } = useTranslation();
  return (
    <Notice title={t('restored.title')}>
      <p>{t('restored.text')}</p>
    </Notice>
  );
}
