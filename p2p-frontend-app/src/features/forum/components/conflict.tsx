import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ErrorView } from '@/components/view-state/error-view';

interface ConflictProps {
  onKeepMine: () => Promise<void>;
  onTakeTheirs: () => void;
}

/** Two edited at once: the one who comes second decides what counts. */
export function Conflict({ onKeepMine, onTakeTheirs }: ConflictProps) {
  const { t } = useTranslation('forum');
  const [error, setError] = useState<unknown>(null);
  return (
    <Notice tone="attention" announce title={t('conflict.title')}>
      <p>{t('conflict.text')}</p>
      {error !== null && <ErrorView error={error} />}
      <div className="flex flex-wrap gap-3">
        <Button look="plain" onClick={() => void onKeepMine().catch(setError)}>
          {t('conflict.keepMine')}
        </Button>
        <Button look="plain" onClick={onTakeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
      </div>
    </Notice>
  );
}
