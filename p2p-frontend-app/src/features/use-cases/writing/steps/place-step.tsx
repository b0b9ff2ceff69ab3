import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/generated/types.gen';
import { SelectField } from '@/components/ui/select-field';
import { citiesByRegion, options } from '@/features/reference/options';
import { useLanguage } from '@/i18n/use-language';
import { centreOf } from '../../geography/city-centres';
import { CaseSelect, CaseText } from '../components/case-field';
import { ImagesField } from '../components/images-field';
import { OptionalPart } from '../components/optional-part';
import { PinField } from '../components/pin-field';
import { TechnologiesField } from '../components/technologies-field';
import { useFieldError } from '../use-words';
import type { CaseValues } from '../values';

export function PlaceStep({ reference }: { reference: Reference }) {
  const { t } = useTranslation('submissions');
  const language = useLanguage();
  return (
    <>
      <CitySelect reference={reference} />
      <PinField reference={reference} />
      <ImagesField />
      <CaseSelect name="place.industry" options={options(reference.industries, language)} />
      <TechnologiesField reference={reference} />
      <OptionalPart title={t('parts.contact')} names={['place.contact_person', 'place.contact_title']}>
        <p className="text-sm text-muted">{t('help.place.contact')}</p>
        <CaseText name="place.contact_person" />
        <CaseText name="place.contact_title" />
      </OptionalPart>
    </>
  );
}

/** Choosing a city puts the pin into its middle, as long as nobody has put it elsewhere by hand. */
function CitySelect({ reference }: { reference: Reference }) {
  const { t } = useTranslation('submissions');
  const language = useLanguage();
  const { register, getValues, setValue } = useFormContext<CaseValues>();
  const { groups, others } = citiesByRegion(reference, language);

  function isUntouched(city: string): boolean {
    const { longitude, latitude } = getValues('place.pin');
    const centre = centreOf(city);
    if (longitude === '' && latitude === '') return true;
    return String(centre?.longitude) === longitude && String(centre?.latitude) === latitude;
  }

  function choose(before: string, city: string): void {
    const centre = centreOf(city);
    if (!centre || !isUntouched(before)) return;
    const pin = { longitude: String(centre.longitude), latitude: String(centre.latitude) };
    setValue('place.pin', pin, { shouldDirty: true });
  }

  const { onChange, ...field } = register('place.city');
  return (
    <SelectField
      label={t('fields.place.city')}
      error={useFieldError('place.city')}
      placeholder={t('choose')}
      groups={groups}
      options={others}
      {...field}
      onChange={(event) => {
        const before = getValues('place.city');
        const after = event.target.value;
        void onChange(event);
        choose(before, after);
      }}
    />
  );
}
