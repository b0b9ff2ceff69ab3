import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm-panel';

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
  const [isAsking, setIsAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !isAsking) button.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button ref={button} look="plain" onClick={() => setIsAsking(true)}>
        {action}
      </Button>
    );
  }
  return (
    <ConfirmPanel
      action={action}
      question={question}
      busyLabel={busyLabel}
      onConfirm={onConfirm}
      onCancel={() => setIsAsking(false)}
    />
  );
}
