import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { Button } from '@/components/ui/button';
import { PasswordField } from '@/components/ui/password-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { FormProblem } from '@/features/accounts/components/form-problem';
import { useSubmit } from '@/features/accounts/components/use-submit';
import { useMember } from '@/features/accounts/member-context';

interface RoleFormProps {
  /** Who gets which role, as a question. */
  question: string;
  onGive: (password: string) => Promise<void>;
  onCancel: () => void;
}

const schema = z.object({ current_password: z.string().min(1, 'required') });

/** Asks who decides for their password: an open screen is not enough to make somebody an administrator. */
export function RoleForm({ question, onGive, onCancel }: RoleFormProps) {
  const { t } = useTranslation('administration');
  const { email } = useMember();
  const errorText = useFieldErrorText();
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { current_password: '' } });
  const { submit, problem } = useSubmit(form, ({ current_password }) => onGive(current_password));
  const { errors, isSubmitting } = form.formState;
  return (
    <form
      noValidate
      aria-label={question}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      className="max-w-prose space-y-4 rounded-md border border-line-strong bg-sunken p-4"
    >
      <p>{question}</p>
      <FormProblem problem={problem} />
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField
        autoFocus
        label={t('people.ownPassword')}
        autoComplete="current-password"
        error={errorText(errors.current_password?.message)}
        {...form.register('current_password')}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busyLabel={isSubmitting && t('people.busy')}>
          {t('people.giveRole')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('people.cancel')}
        </Button>
      </div>
    </form>
  );
}
