import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { changePassword } from '@/api/generated/sdk.gen';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { FormProblem } from '@/features/accounts/components/form-problem';
import { useSubmit } from '@/features/accounts/components/use-submit';
import { newPassword } from '@/lib/validation';

const schema = z.object({
  current_password: z.string().min(1, 'required'),
  new_password: newPassword(limits.password),
});
const EMPTY = { current_password: '', new_password: '' };

/** The current password is asked for again: an open screen is not enough to take an account over. */
export function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation('account');
  const errorText = useFieldErrorText();
  const [done, setDone] = useState(false);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: EMPTY });
  const { submit, problem } = useSubmit(form, async (values) => {
    setDone(false);
    await changePassword({ body: values });
    form.reset(EMPTY);
    setDone(true);
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="max-w-md space-y-5">
      <FormProblem problem={problem} />
      {done && (
        <Notice tone="good" announce>
          <p>{t('password.done')}</p>
        </Notice>
      )}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={t('password.current')}
        autoComplete="current-password"
        error={errorText(errors.current_password?.message)}
        {...form.register('current_password')}
      />
      <PasswordField
        label={t('password.new')}
        autoComplete="new-password"
        help={t('password.help', { min: limits.password.min })}
        error={errorText(errors.new_password?.message, limits.password)}
        {...form.register('new_password')}
      />
      <Button type="submit" busyLabel={isSubmitting && t('password.busy')}>
        {t('password.change')}
      </Button>
    </form>
  );
}
