import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '@/components/ui/icon';
import type { OpenDraft } from '../open-draft';

const ICONS: Record<string, IconName> = {
  saved: 'check',
  offline: 'offline',
  elsewhere: 'alert',
  refused: 'alert',
};

/** Where what one writes is at the moment. */
export function DraftState({ draft }: { draft: OpenDraft }) {
  const { t } = useTranslation();
  const { subscribe, current } = draft.autosave;
  const state = useSyncExternalStore(subscribe, current);
  const icon = ICONS[state];
  return (
    <p role="status" className="flex min-h-6 items-center gap-1.5 text-sm text-muted">
      {icon && <Icon name={icon} className="size-4" />}
      {state !== 'idle' && t(`draft.${state}`)}
    </p>
  );
}
