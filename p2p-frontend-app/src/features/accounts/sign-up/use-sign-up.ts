import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef } from 'react';
import { useForm, type Resolver } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { ApiError } from '@/api/api-error';
import { useLanguage } from '@/i18n/use-language';
import { signUp } from '../auth/actions';
import { useEnter } from '../auth/use-enter';
import { useSubmit } from '../components/use-submit';
import { readDraft, removeDraft, writeDraft } from './draft';
import {
  changedWith,
  fieldsOf,
  formOf,
  isStep,
  schemaOf,
  stepOf,
  STEPS,
  type SignUpValues,
  type Step,
} from './schema';

/** What an invitation settles: who signs up, and where they belong. */
export interface Invited {
  token: string;
  email: string;
}

const resolver: Resolver<SignUpValues> = (values, context, options) =>
  zodResolver(schemaOf(values.way))(values, context, options);

/** An invitation counts before what was typed in an earlier try without it. */
function startOf(invited: Invited | undefined): SignUpValues {
  const draft = readDraft();
  if (invited) return { ...draft, email: invited.email, way: 'invitation' };
  return draft.way === 'invitation' ? { ...draft, way: 'found' } : draft;
}

/** The three steps as one form: the address names the step, the tab keeps what was typed. */
export function useSignUp(onDone: () => void, invited?: Invited) {
  const [parameters, setParameters] = useSearchParams();
  const language = useLanguage();
  const enter = useEnter();
  const form = useForm({ resolver, defaultValues: startOf(invited) });

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
    const values = form.getValues();
    const earlier = STEPS.slice(0, STEPS.indexOf(wanted)).flatMap((name) => fieldsOf(name, values.way));
    const result = schemaOf(values.way).safeParse(values);
    if (result.success) return wanted;
    const missing = result.error.issues.map((issue) => String(issue.path[0]));
    const blocking = earlier.filter((field) => missing.includes(field));
    return blocking.length > 0 ? stepOf(blocking, values.way) : wanted;
  }

  const stepList = useRef<HTMLOListElement>(null);
  const shownStep = useRef(step);
  useEffect(() => {
    if (shownStep.current === step) return;
    shownStep.current = step;
    const wrong = fieldsOf(step, form.getValues('way')).find((field) => form.getFieldState(field).error);
    if (wrong) form.setFocus(wrong);
    else stepList.current?.focus();
  }, [form, step]);

  function goTo(next: Step): void {
    setParameters((given) => {
      if (next === 'you') given.delete('step');
      else given.set('step', next);
      return given;
    });
  }

  async function goOn(): Promise<void> {
    if (await form.trigger(fieldsOf(step, form.getValues('way')), { shouldFocus: true }))
      goTo(STEPS[STEPS.indexOf(step) + 1] ?? 'review');
  }

  const { submit, problem } = useSubmit(form, async (values) => {
    try {
      await signUp({ ...formOf(values, invited?.token ?? ''), language });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const refused = error.fields.find(({ field }) => field === 'invitation');
      if (refused) throw new ApiError({ code: refused.code });
      if (error.fields.length > 0)
        goTo(
          stepOf(
            error.fields.map(({ field }) => field),
            values.way,
          ),
        );
      throw error;
    }
    removeDraft();
    await enter();
    onDone();
  });

  return { form, step, stepList, goTo, goOn, submit, problem };
}
