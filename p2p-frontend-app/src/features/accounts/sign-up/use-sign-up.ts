import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { ApiError } from '@/api/api-error';
import { useLanguage } from '@/i18n/use-language';
import { signUp } from '../auth/actions';
import { useEnter } from '../auth/use-enter';
import { useSubmit } from '../components/use-submit';
import { readDraft, removeDraft, writeDraft } from './draft';
import { changedWith, FIELDS, isStep, signUpSchema, stepOf, STEPS, type Step } from './schema';

/** The three steps as one form: the address names the step, the tab keeps what was typed. */
export function useSignUp(onDone: () => void) {
  const [parameters, setParameters] = useSearchParams();
  const language = useLanguage();
  const enter = useEnter();
  const form = useForm({ resolver: zodResolver(signUpSchema), defaultValues: readDraft() });

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          writeDraft(values);
          const mended = changedWith(name).filter((field) => form.getFieldState(field).error);
          if (mended.length > 0) void form.trigger(mended);
        },
      }),
    [form],
  );

  const asked = parameters.get('step');
  const step = allowedStep(isStep(asked) ? asked : 'you');

  /** Nobody reviews, or sends, what an earlier step still lacks. */
  function allowedStep(wanted: Step): Step {
    const earlier = STEPS.slice(0, STEPS.indexOf(wanted)).flatMap((name) => FIELDS[name]);
    const result = signUpSchema.safeParse(form.getValues());
    if (result.success) return wanted;
    const missing = result.error.issues.map((issue) => String(issue.path[0]));
    const blocking = earlier.filter((field) => missing.includes(field));
    return blocking.length > 0 ? stepOf(blocking) : wanted;
  }

  const stepList = useRef<HTMLOListElement>(null);
  const shownStep = useRef(step);
  useEffect(() => {
    if (shownStep.current === step) return;
    shownStep.current = step;
    const wrong = FIELDS[step].find((field) => form.getFieldState(field).error);
    if (wrong) form.setFocus(wrong);
    else stepList.current?.focus();
  }, [form, step]);

  function goTo(next: Step): void {
    setParameters(next === 'you' ? {} : { step: next });
  }

  async function goOn(): Promise<void> {
    if (await form.trigger(FIELDS[step], { shouldFocus: true }))
      goTo(STEPS[STEPS.indexOf(step) + 1] ?? 'review');
  }

  const { submit, problem } = useSubmit(form, async (values) => {
    try {
      await signUp({ ...values, language });
    } catch (error) {
      if (error instanceof ApiError && error.fields.length > 0)
        goTo(stepOf(error.fields.map(({ field }) => field)));
      throw error;
    }
    removeDraft();
    await enter();
    onDone();
  });

  return { form, step, stepList, goTo, goOn, submit, problem };
}
