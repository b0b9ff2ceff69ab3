import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '@/components/ui/confirm-button';
import type { OpenDraft } from '@/features/drafts/open-draft';

interface DiscardDraftProps {
  draft: OpenDraft;
  isRestored: boolean;
  onDiscard: () => void;
}

/** Only where there is something to discard. */
export function DiscardDraft({ draft, isRestored, onDiscard }: DiscardDraftProps) {
  const { t } = useTranslation('submissions');
  const { subscribe, current } = draft.autosave;
  const state = useSyncExternalStore(subscribe, current);
  if (!isRestored && state === 'idle') return null;
  return (
    <ConfirmButton
      action={t('discard.action')}
      question={t('discard.question')}
      busyLabel={false}
      onConfirm={() => void draft.discard().then(onDiscard, onDiscard)}
    />
  );
}
