import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { askForEmail } from '@/api/generated/sdk.gen';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { TextField } from '@/components/ui/text-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { FormProblem } from '@/features/accounts/components/form-problem';
import { useSubmit } from '@/features/accounts/components/use-submit';
import { email } from '@/lib/validation';
import { isolated } from '@/lib/formats';

const schema = z.object({
  email: email(limits.email.max),
  current_password: z.string().min(1, 'required'),
});
const EMPTY = { email: '', current_password: '' };

/** Nothing changes until the link in the mail to the new address is opened. */
export function EmailForm() {
  const { t } = useTranslation('account');
  const errorText = useFieldErrorText();
  const [sentTo, setSentTo] = useState('');
  const form = useForm({ resolver: zodResolver(schema), defaultValues: EMPTY });
  const { submit, problem } = useSubmit(form, async (values) => {
    setSentTo('');
    await askForEmail({ body: values });
    form.reset(EMPTY);
    setSentTo(values.email);
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="max-w-md space-y-5">
      <FormProblem problem={problem} />
      {sentTo && (
        <Notice tone="good" announce title={t('email.sent.title')}>
          <p>{t('email.sent.text', { email: isolated(sentTo) })}</p>
        </Notice>
      )}
      <TextField
        label={t('email.new')}
        type="email"
        dir="ltr"
        autoComplete="email"
        error={errorText(errors.email?.message, limits.email)}
        {...form.register('email')}
      />
      <PasswordField
        label={t('password.current')}
        autoComplete="current-password"
        error={errorText(errors.current_password?.message)}
        {...form.register('current_password')}
      />
      <Button type="submit" look="plain" busyLabel={isSubmitting && t('email.busy')}>
        {t('email.change')}
      </Button>
    </form>
  );
}
