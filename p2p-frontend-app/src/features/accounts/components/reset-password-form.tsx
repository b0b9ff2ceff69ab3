import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { Button } from '@/components/ui/button';
import { PasswordField } from '@/components/ui/password-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { newPassword } from '@/lib/validation';
import { setNewPassword } from '../auth/actions';
import { FormProblem } from './form-problem';
import { useSubmit } from './use-submit';

const schema = z.object({ password: newPassword(limits.password) });

export function ResetPasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('auth');
  const errorText = useFieldErrorText();
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { password: '' } });
  const { submit, problem } = useSubmit(form, async ({ password }) => {
    await setNewPassword(password);
    onDone();
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-5">
      <FormProblem problem={problem} />
      <PasswordField
        label={t('fields.newPassword')}
        help={t('help.password', { min: limits.password.min })}
        autoComplete="new-password"
        error={errorText(errors.password?.message, limits.password)}
        {...form.register('password')}
      />
      <Button type="submit" className="w-full" busyLabel={isSubmitting && t('reset.busy')}>
        {t('reset.action')}
      </Button>
    </form>
  );
}
