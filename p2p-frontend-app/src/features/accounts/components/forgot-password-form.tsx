import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { email } from '@/lib/validation';
import { sendPasswordReset } from '../auth/actions';
import { FormProblem } from './form-problem';
import { useSubmit } from './use-submit';

const schema = z.object({ email: email(limits.email.max) });

/** Says the same for known and unknown addresses: who is a member is nobody's business here. */
export function ForgotPasswordForm() {
  const { t } = useTranslation('auth');
  const errorText = useFieldErrorText();
  const [sentTo, setSentTo] = useState('');
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '' } });
  const { submit, problem } = useSubmit(form, async (values) => {
    await sendPasswordReset(values.email);
    setSentTo(values.email);
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-5">
      <FormProblem problem={problem} />
      {sentTo && (
        <Notice tone="good" announce title={t('forgot.sent.title')}>
          <p>{t('forgot.sent.text', { email: `\u2068${sentTo}\u2069` })}</p>
        </Notice>
      )}
      <TextField
        label={t('fields.email')}
        type="email"
        dir="ltr"
        autoComplete="username"
        error={errorText(errors.email?.message)}
        {...form.register('email')}
      />
      <Button type="submit" className="w-full" busyLabel={isSubmitting && t('forgot.busy')}>
        {sentTo ? t('forgot.again') : t('forgot.action')}
      </Button>
    </form>
  );
}
