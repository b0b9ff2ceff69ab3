import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import type { EditValues } from '../schema';

interface EditFieldsProps {
  form: UseFormReturn<EditValues>;
}

/** What everybody reads on the organisation's page. */
export function PublicFields({ form }: EditFieldsProps) {
  const { t } = useTranslation('organizations');
  const errorText = useFieldErrorText();
  const { errors } = form.formState;
  return (
    <>
      <TextAreaField
        label={t('fields.description_ar')}
        lang="ar"
        dir="rtl"
        help={t('help.description', limits.organizationDescription)}
        error={errorText(errors.description_ar?.message, limits.organizationDescription)}
        {...form.register('description_ar')}
      />
      <TextAreaField
        label={t('fields.description_en')}
        lang="en"
        dir="ltr"
        error={errorText(errors.description_en?.message, limits.organizationDescription)}
        {...form.register('description_en')}
      />
      <TextField
        label={t('fields.website')}
        type="url"
        inputMode="url"
        dir="ltr"
        autoComplete="url"
        error={errorText(errors.website?.message, limits.website)}
        {...form.register('website')}
      />
    </>
  );
}

/** What only the house and the administrators read. */
export function RegistrationFields({ form }: EditFieldsProps) {
  const { t } = useTranslation('organizations');
  const errorText = useFieldErrorText();
  const { errors } = form.formState;
  return (
    <>
      <TextField
        label={t('fields.commercial_registration')}
        inputMode="numeric"
        dir="ltr"
        autoComplete="off"
        help={t('help.commercial_registration')}
        error={errors.commercial_registration && t('help.registrationFormat')}
        {...form.register('commercial_registration')}
      />
      <TextField
        label={t('fields.domain')}
        inputMode="url"
        dir="ltr"
        autoComplete="off"
        autoCapitalize="none"
        help={t('help.domain')}
        error={errorText(errors.domain?.message, limits.domain)}
        {...form.register('domain')}
      />
    </>
  );
}
