import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';

export function ShareButton({ onShare }: { onShare: () => void }) {
  const { t } = useTranslation();
  return (
    <Button look="quiet" className="px-3" onClick={onShare}>
      <Icon name="link" />
      {t('share.action')}
    </Button>
  );
}
