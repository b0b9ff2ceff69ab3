import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';

interface ConfirmPanelProps {
  /** What will be done, in the button that does it. */
  action: string;
  /** Names what will happen and to whom. */
  question: ReactNode;
  busyLabel: string | false;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks in place, and takes the focus, before something is done that cannot be undone. */
export function ConfirmPanel({ action, question, busyLabel, onConfirm, onCancel }: ConfirmPanelProps) {
  const { t } = useTranslation();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div
      role="group"
      className="w-full space-y-3 rounded-md border border-line-strong bg-sunken p-4"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <p>{question}</p>
      <div className="flex flex-wrap gap-3">
        <Button ref={first} busyLabel={busyLabel} onClick={onConfirm}>
          {action}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('confirm.no')}
        </Button>
      </div>
    </div>
  );
}
