import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceivedInvitation, Reference } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { FormProblem } from '../components/form-problem';
import { STEPS } from './schema';
import { StepList } from './step-list';
import { StepInvitation } from './step-invitation';
import { StepOrganization } from './step-organization';
import { StepReview } from './step-review';
import { StepYou } from './step-you';
import { useSignUp } from './use-sign-up';

interface SignUpFormProps {
  reference: Reference;
  /** The one that is followed, with its token. */
  invitation?: ReceivedInvitation & { token: string };
  onDone: () => void;
}

/** Creates the person with their place in an organisation, whole or not at all. */
export function SignUpForm({ reference, invitation, onDone }: SignUpFormProps) {
  const { t } = useTranslation('auth');
  const { form, step, stepList, goTo, goOn, submit, problem } = useSignUp(onDone, invitation);
  const previous = STEPS[STEPS.indexOf(step) - 1];

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    void (step === 'review' ? submit() : goOn());
  }

  return (
    <form noValidate onSubmit={onSubmit} className="space-y-6">
      <StepList current={step} ref={stepList} />
      <FormProblem problem={problem} />
      {step === 'you' && <StepYou form={form} reference={reference} isInvited={Boolean(invitation)} />}
      {step === 'organization' &&
        (invitation ? (
          <StepInvitation invitation={invitation} />
        ) : (
          <StepOrganization form={form} reference={reference} />
        ))}
      {step === 'review' && (
        <StepReview values={form.getValues()} reference={reference} invitation={invitation} onChange={goTo} />
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busyLabel={form.formState.isSubmitting && t('signUp.busy')}>
          {step === 'review' ? t('signUp.action') : t('signUp.continue')}
          {step !== 'review' && <Icon name="forward" />}
        </Button>
        {previous && (
          <Button look="plain" onClick={() => goTo(previous)}>
            {t('signUp.back')}
          </Button>
        )}
      </div>
    </form>
  );
}
