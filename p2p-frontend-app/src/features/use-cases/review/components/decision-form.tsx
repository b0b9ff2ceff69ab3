import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { toApiError } from '@/api/api-error';
import { CaseReturnSchema } from '@/api/generated/schemas.gen';
import type { UseCaseLatest } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Icon } from '@/components/ui/icon';
import { TextAreaField } from '@/components/ui/text-area-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { ErrorView } from '@/components/view-state/error-view';
import { isolated } from '@/lib/formats';
import { useDecide, type Decision } from '../api/review';

const NOTE = {
  min: CaseReturnSchema.properties.note.minLength,
  max: CaseReturnSchema.properties.note.maxLength,
};

function objectionTo(note: string): string | undefined {
  const length = Array.from(note.trim()).length;
  if (length === 0) return 'required';
  if (length < NOTE.min) return 'too_short';
  return length > NOTE.max ? 'too_long' : undefined;
}

interface DecisionFormProps {
  useCase: UseCaseLatest;
  onDecided: (decision: Decision['decision']) => void;
  /** Somebody was quicker, or its author has changed it: what is shown is old. */
  onReload: () => void;
}

/** Publishes what was read, or returns it with what its author should change. */
export function DecisionForm({ useCase, onDecided, onReload }: DecisionFormProps) {
  const { t } = useTranslation('submissions');
  const errorText = useFieldErrorText();
  const decide = useDecide(useCase.id);
  const [note, setNote] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const { version } = useCase;
  const error = isAsked ? objectionTo(note) : undefined;

  function send(decision: Decision): void {
    decide.mutate(decision, {
      onSuccess: () => onDecided(decision.decision),
      onError: (thrown) => {
        void toApiError(thrown).then(({ status }) => status === 409 && onReload());
      },
    });
  }

  function giveBack(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setIsAsked(true);
    if (objectionTo(note)) event.currentTarget.querySelector('textarea')?.focus();
    else send({ decision: 'return', version, note: note.trim() });
  }

  return (
    <div className="space-y-6">
      {decide.error && <ErrorView error={decide.error} />}
      <ConfirmButton
        action={t('decision.publish')}
        question={t('decision.question', { title: isolated(useCase.content.basics.title) })}
        busyLabel={decide.isPending && t('working')}
        onConfirm={() => send({ decision: 'publish', version })}
      />
      <form noValidate onSubmit={giveBack} className="space-y-3">
        <TextAreaField
          label={t('decision.note')}
          help={t('decision.noteHelp')}
          error={errorText(error, NOTE)}
          dir="auto"
          rows={4}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <Button type="submit" look="plain" busyLabel={decide.isPending && t('working')}>
          <Icon name="reply" />
          {t('decision.return')}
        </Button>
      </form>
    </div>
  );
}
