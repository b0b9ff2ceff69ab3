import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/generated/types.gen';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { options } from '@/features/reference/options';
import { useLanguage } from '@/i18n/use-language';
import { CaseSelect, CaseText } from '../components/case-field';
import type { CaseValues } from '../values';

export function BasicsStep({ reference }: { reference: Reference }) {
  const { t } = useTranslation('submissions');
  const { control } = useFormContext<CaseValues>();
  const language = useLanguage();
  return (
    <>
      <Controller
        control={control}
        name="basics.language"
        render={({ field }) => (
          <ChoiceGroup
            legend={t('fields.basics.language')}
            help={t('help.basics.language')}
            choices={[
              { value: 'ar', label: t('languages.ar') },
              { value: 'en', label: t('languages.en') },
            ]}
            value={field.value}
            onChoose={field.onChange}
          />
        )}
      />
      <CaseText name="basics.title" />
      <CaseText name="basics.subtitle" />
      <CaseSelect name="basics.category" options={options(reference.use_case_categories, language)} />
      <CaseText name="basics.factory_name" />
      <CaseText name="basics.summary" rows={5} />
    </>
  );
}
