import { useEffect, useRef, type SubmitEvent } from 'react';
import { FormProvider, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Reference, UseCaseLatest } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { EditConflict } from '@/components/view-state/edit-conflict';
import { FormProblem } from '@/features/accounts/components/form-problem';
import { DraftState } from '@/features/drafts/components/draft-state';
import { serverIssues } from '../server-issues';
import { stepAfter, stepBefore } from '../steps';
import { useStep } from '../use-step';
import { useWriting, type Writing } from '../use-writing';
import { valuesOf } from '../values';
import { DiscardDraft } from './discard-draft';
import { PartFields } from './part-fields';
import { ReviewStep } from './review-step';
import { StepList } from './step-list';

interface WizardProps extends Writing {
  reference: Reference;
  /** What is sent, in the button that sends it. */
  action: string;
  onDiscard: () => void;
  /** Reads what is stored by now, where one is edited that may have changed meanwhile. */
  readStored?: () => Promise<UseCaseLatest>;
}

/** Seven steps that one walks freely; nothing is sent before everything in them is as the server wants it. */
export function Wizard({ reference, action, onDiscard, readStored, ...given }: WizardProps) {
  const { t } = useTranslation('submissions');
  const writing = useWriting(given);
  const { form, outline, problem, isSending } = writing;
  const { step, heading, goTo } = useStep();
  const { errors } = useFormState({ control: form.control });
  const box = useRef<HTMLDivElement>(null);
  const asksForMistakes = useRef(false);
  const before = stepBefore(step);
  const refused = serverIssues(problem);
  const issues = step === 'review' ? [...writing.issues(), ...refused] : [];
  const isConflict = problem?.code === 'edited_meanwhile' && readStored !== undefined;

  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!asksForMistakes.current || !first) return;
    asksForMistakes.current = false;
    first.focus();
  }, [errors]);

  async function goOn(): Promise<void> {
    if (step === 'review') return;
    asksForMistakes.current = true;
    if (!(await form.trigger([step]))) return;
    asksForMistakes.current = false;
    goTo(stepAfter(step));
  }

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (isSending) return;
    if (step !== 'review') void goOn();
    else if (writing.issues().length === 0) void writing.submit();
  }

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={onSubmit} className="space-y-6">
        {writing.isRestored && (
          <Notice icon="edit" title={t('restored.title')}>
            <p>{t('restored.text')}</p>
          </Notice>
        )}
        <StepList current={step} outline={outline} onGo={goTo} />
        <div ref={box} className="space-y-6">
          <div className="space-y-1">
            <h2 ref={heading} tabIndex={-1} className="text-xl font-bold outline-none">
              {t(`steps.${step}`)}
            </h2>
            <p className="text-muted">{t(`leads.${step}`)}</p>
          </div>
          {step === 'review' ? (
            <ReviewStep issues={issues} onGo={goTo} />
          ) : (
            <PartFields key={step} part={step} reference={reference} />
          )}
        </div>
        {isConflict ? (
          <EditConflict
            read={readStored}
            onKeepMine={({ version }) => {
              writing.rebase(version);
              void writing.submit();
            }}
            onTakeTheirs={({ content, images, version }) => {
              writing.takeOver(valuesOf(content, images), version);
              void given.draft.discard();
            }}
          />
        ) : (
          refused.length === 0 && <FormProblem problem={problem} />
        )}
        <div className="space-y-3 border-t border-line pt-4">
          <div className="flex flex-wrap items-center gap-3">
            {before && (
              <Button look="plain" onClick={() => goTo(before)}>
                <Icon name="back" />
                {t('back')}
              </Button>
            )}
            <Button
              type="submit"
              disabled={step === 'review' && issues.length > 0}
              busyLabel={isSending && t('sending')}
            >
              {step === 'review' ? action : t('goOn')}
              <Icon name={step === 'review' ? 'send' : 'forward'} />
            </Button>
            <span className="ms-auto">
              <DraftState draft={given.draft} />
            </span>
          </div>
          <DiscardDraft draft={given.draft} isRestored={writing.isRestored} onDiscard={onDiscard} />
        </div>
      </form>
    </FormProvider>
  );
}
