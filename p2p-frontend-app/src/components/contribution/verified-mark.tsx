import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icon';

/** Beside the name of whoever has been verified. */
export function VerifiedMark() {
  const { t } = useTranslation();
  return (
    <span className="inline-block align-[-0.125em] text-verified-ink" title={t('verifiedMember')}>
      <Icon name="verified" className="size-4" />
      <span className="sr-only">{t('verifiedMember')}</span>
    </span>
  );
}
