import { useTranslation } from 'react-i18next';
import type { Me } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';

export function VerificationBadge({ level }: { level: Me['verification_level'] }) {
  const { t } = useTranslation('dashboard');
  if (!level) return <Badge>{t('verification.none')}</Badge>;
  return (
    <Badge tone="verified" icon="verified">
      {t(`verification.${level}`)}
    </Badge>
  );
}
