import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';

interface ConfirmButtonProps {
  /** What the button does, on it and in the question's answer. */
  action: string;
  /** Names what will happen and to whom. */
  question: ReactNode;
  busyLabel: string | false;
  onConfirm: () => void;
}

/** For what cannot be undone: asks in place before it does it. */
export function ConfirmButton({ action, question, busyLabel, onConfirm }: ConfirmButtonProps) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const focused = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking !== wasAsking.current) focused.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button ref={focused} look="plain" onClick={() => setIsAsking(true)}>
        {action}
      </Button>
    );
  }
  return (
    <div
      role="group"
      className="w-full space-y-3 rounded-md border border-line-strong bg-sunken p-4"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setIsAsking(false);
      }}
    >
      <p>{question}</p>
      <div className="flex flex-wrap gap-3">
        <Button ref={focused} busyLabel={busyLabel} onClick={onConfirm}>
          {action}
        </Button>
        <Button look="quiet" onClick={() => setIsAsking(false)}>
          {t('confirm.no')}
        </Button>
      </div>
    </div>
  );
}
