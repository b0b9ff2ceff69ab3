import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/generated/types.gen';
import { PasswordField } from '@/components/ui/password-field';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { useLanguage } from '@/i18n/use-language';
import { options } from '@/features/reference/options';
import type { SignUpValues } from './schema';

interface StepProps {
  form: UseFormReturn<SignUpValues>;
  reference: Reference;
  /** The address is the one that was invited. */
  isInvited: boolean;
}

export function StepYou({ form, reference, isInvited }: StepProps) {
  const { t } = useTranslation('auth');
  const language = useLanguage();
  const errorText = useFieldErrorText();
  const { errors } = form.formState;
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={t('fields.first_name')}
          dir="auto"
          autoComplete="given-name"
          error={errorText(errors.first_name?.message, limits.personName)}
          {...form.register('first_name')}
        />
        <TextField
          label={t('fields.last_name')}
          dir="auto"
          autoComplete="family-name"
          error={errorText(errors.last_name?.message, limits.personName)}
          {...form.register('last_name')}
        />
      </div>
      <TextField
        label={t('fields.email')}
        type="email"
        dir="ltr"
        autoComplete="username"
        help={isInvited ? t('help.invitedEmail') : t('help.email')}
        readOnly={isInvited}
        error={errorText(errors.email?.message, limits.email)}
        {...form.register('email')}
      />
      <PasswordField
        label={t('fields.password')}
        autoComplete="new-password"
        help={t('help.password', { min: limits.password.min })}
        error={errorText(errors.password?.message, limits.password)}
        {...form.register('password')}
      />
      <TextField
        label={t('fields.job_title')}
        dir="auto"
        autoComplete="organization-title"
        error={errorText(errors.job_title?.message, limits.jobTitle)}
        {...form.register('job_title')}
      />
      <SelectField
        label={t('fields.professional_role')}
        placeholder={t('choose')}
        options={options(reference.professional_roles, language)}
        error={errorText(errors.professional_role?.message)}
        {...form.register('professional_role')}
      />
    </>
  );
}
