import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { OpenDraft } from '../open-draft';

/** Two devices write the same draft: their owner says which of them counts. */
export function DraftConflict({ draft, onTakeTheirs }: { draft: OpenDraft; onTakeTheirs: () => void }) {
  const { t } = useTranslation();
  const { subscribe, current } = draft.autosave;
  if (useSyncExternalStore(subscribe, current) !== 'elsewhere') return null;
  return (
    <Notice tone="attention" announce title={t('draft.conflict.title')}>
      <p>{t('draft.conflict.text')}</p>
      <div className="flex flex-wrap gap-3">
        <Button look="plain" onClick={draft.overrule}>
          {t('draft.conflict.keepMine')}
        </Button>
        <Button look="plain" onClick={onTakeTheirs}>
          {t('draft.conflict.takeTheirs')}
        </Button>
      </div>
    </Notice>
  );
}
