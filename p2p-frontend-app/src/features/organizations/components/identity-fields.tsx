import type { FieldErrors, UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/generated/types.gen';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { citiesByRegion, options } from '@/features/reference/options';
import { useLanguage } from '@/i18n/use-language';
import type { FoundingValues, IdentityField } from '../schema';

interface IdentityFieldsProps {
  register: (name: IdentityField) => UseFormRegisterReturn;
  errors: FieldErrors<FoundingValues>;
  reference: Reference;
}

/** What an organisation is: its names, what it makes, how large and where it is. */
export function IdentityFields({ register, errors, reference }: IdentityFieldsProps) {
  const { t } = useTranslation('organizations');
  const language = useLanguage();
  const errorText = useFieldErrorText();
  const cities = citiesByRegion(reference, language);
  return (
    <>
      <TextField
        label={t('fields.name_ar')}
        lang="ar"
        dir="rtl"
        autoComplete="organization"
        help={t('help.names')}
        error={errorText(errors.name_ar?.message, limits.organizationName)}
        {...register('name_ar')}
      />
      <TextField
        label={t('fields.name_en')}
        lang="en"
        dir="ltr"
        autoComplete="organization"
        error={errorText(errors.name_en?.message, limits.organizationName)}
        {...register('name_en')}
      />
      <SelectField
        label={t('fields.industry')}
        placeholder={t('choose')}
        options={options(reference.industries, language)}
        error={errorText(errors.industry?.message)}
        {...register('industry')}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          label={t('fields.size')}
          placeholder={t('choose')}
          options={options(reference.company_sizes, language)}
          error={errorText(errors.size?.message)}
          {...register('size')}
        />
        <SelectField
          label={t('fields.city')}
          placeholder={t('choose')}
          groups={cities.groups}
          options={cities.others}
          error={errorText(errors.city?.message)}
          {...register('city')}
        />
      </div>
    </>
  );
}
