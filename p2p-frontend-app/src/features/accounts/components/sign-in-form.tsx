import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { Button } from '@/components/ui/button';
import { PasswordField } from '@/components/ui/password-field';
import { TextField } from '@/components/ui/text-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { email } from '@/lib/validation';
import { signIn } from '../auth/actions';
import { useEnter } from '../auth/use-enter';
import { FormProblem } from './form-problem';
import { useSubmit } from './use-submit';

const schema = z.object({ email: email(limits.email.max), password: z.string().min(1, 'required') });

export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('auth');
  const errorText = useFieldErrorText();
  const enter = useEnter();
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '', password: '' } });
  const { submit, problem } = useSubmit(form, async (values) => {
    await signIn(values);
    await enter();
    onDone();
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-5">
      <FormProblem problem={problem} />
      <TextField
        label={t('fields.email')}
        type="email"
        dir="ltr"
        autoComplete="username"
        error={errorText(errors.email?.message)}
        {...form.register('email')}
      />
      <PasswordField
        label={t('fields.password')}
        autoComplete="current-password"
        error={errorText(errors.password?.message)}
        {...form.register('password')}
      />
      <Button type="submit" className="w-full" busyLabel={isSubmitting && t('signIn.busy')}>
        {t('signIn.action')}
      </Button>
    </form>
  );
}
