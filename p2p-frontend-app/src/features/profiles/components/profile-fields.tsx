import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/generated/types.gen';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { options } from '@/features/reference/options';
import { useLanguage } from '@/i18n/use-language';
import type { ProfileValues } from '../schema';

interface ProfileFieldsProps {
  form: UseFormReturn<ProfileValues>;
}

export function PersonFields({ form, reference }: ProfileFieldsProps & { reference: Reference }) {
  const { t } = useTranslation('profiles');
  const language = useLanguage();
  const errorText = useFieldErrorText();
  const { errors } = form.formState;
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('fields.first_name')}
          autoComplete="given-name"
          dir="auto"
          error={errorText(errors.first_name?.message, limits.personName)}
          {...form.register('first_name')}
        />
        <TextField
          label={t('fields.last_name')}
          autoComplete="family-name"
          dir="auto"
          error={errorText(errors.last_name?.message, limits.personName)}
          {...form.register('last_name')}
        />
      </div>
      <TextField
        label={t('fields.job_title')}
        autoComplete="organization-title"
        dir="auto"
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

export function ExperienceField({ form }: ProfileFieldsProps) {
  const { t } = useTranslation('profiles');
  const errorText = useFieldErrorText();
  const { errors } = form.formState;
  return (
    <div className="sm:max-w-64">
      <TextField
        label={t('fields.years_of_experience')}
        optional={t('optional')}
        inputMode="numeric"
        autoComplete="off"
        error={errorText(errors.years_of_experience?.message, limits.yearsOfExperience)}
        {...form.register('years_of_experience')}
      />
    </div>
  );
}
