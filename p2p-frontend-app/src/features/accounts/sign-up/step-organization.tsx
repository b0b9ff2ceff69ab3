import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/generated/types.gen';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { OrganizationPicker } from '@/features/organizations/components/organization-picker';
import { useLanguage } from '@/i18n/use-language';
import { citiesByRegion, options } from '@/features/reference/options';
import type { SignUpValues } from './schema';

interface StepProps {
  form: UseFormReturn<SignUpValues>;
  reference: Reference;
}

/** Founding an organisation, or asking one for a place. */
export function StepOrganization({ form, reference }: StepProps) {
  const { t } = useTranslation('auth');
  const way = useWatch({ control: form.control, name: 'way' });
  return (
    <>
      <ChoiceGroup
        legend={t('signUp.way.legend')}
        value={way === 'join' ? 'join' : 'found'}
        choices={[
          { value: 'found', label: t('signUp.way.found') },
          { value: 'join', label: t('signUp.way.join') },
        ]}
        onChoose={(chosen) => {
          form.clearErrors();
          form.setValue('way', chosen);
        }}
      />
      {way === 'join' ? (
        <Joining form={form} reference={reference} />
      ) : (
        <Founding form={form} reference={reference} />
      )}
    </>
  );
}

function Joining({ form, reference }: StepProps) {
  const errorText = useFieldErrorText();
  const { errors } = form.formState;
  const values = form.getValues();
  const [id, name] = useWatch({ control: form.control, name: ['join_organization', 'join_name'] });
  return (
    <OrganizationPicker
      email={values.email}
      reference={reference}
      picked={id ? { id, name } : null}
      error={errorText(errors.join_organization?.message)}
      onPick={(picked) => {
        form.setValue('join_name', picked?.name ?? '');
        form.setValue('join_organization', picked?.id ?? '');
        if (picked) form.clearErrors('join_organization');
      }}
    />
  );
}

function Founding({ form, reference }: StepProps) {
  const { t } = useTranslation('auth');
  const language = useLanguage();
  const errorText = useFieldErrorText();
  const { errors } = form.formState;
  const cities = citiesByRegion(reference, language);
  return (
    <>
      <TextField
        label={t('fields.organization_name_ar')}
        lang="ar"
        dir="rtl"
        autoComplete="organization"
        help={t('help.names')}
        error={errorText(errors.organization_name_ar?.message, limits.organizationName)}
        {...form.register('organization_name_ar')}
      />
      <TextField
        label={t('fields.organization_name_en')}
        lang="en"
        dir="ltr"
        autoComplete="organization"
        error={errorText(errors.organization_name_en?.message, limits.organizationName)}
        {...form.register('organization_name_en')}
      />
      <SelectField
        label={t('fields.organization_industry')}
        placeholder={t('choose')}
        options={options(reference.industries, language)}
        error={errorText(errors.organization_industry?.message)}
        {...form.register('organization_industry')}
      />
      <SelectField
        label={t('fields.organization_size')}
        placeholder={t('choose')}
        options={options(reference.company_sizes, language)}
        help={t('help.size')}
        error={errorText(errors.organization_size?.message)}
        {...form.register('organization_size')}
      />
      <SelectField
        label={t('fields.organization_city')}
        placeholder={t('choose')}
        groups={cities.groups}
        options={cities.others}
        error={errorText(errors.organization_city?.message)}
        {...form.register('organization_city')}
      />
    </>
  );
}
