import { useId } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/generated/types.gen';
import { Chip } from '@/components/ui/chip';
import { FieldMessages } from '@/components/ui/field';
import { options } from '@/features/reference/options';
import { useLanguage } from '@/i18n/use-language';
import { boundsAt } from '../content-schema';
import { useFieldError } from '../use-words';
import type { CaseValues } from '../values';

export function TechnologiesField({ reference }: { reference: Reference }) {
  const { t } = useTranslation('submissions');
  const language = useLanguage();
  const { control } = useFormContext<CaseValues>();
  const { field } = useController({ control, name: 'place.technologies' });
  const error = useFieldError('place.technologies');
  const id = useId();
  const { max = Infinity } = boundsAt('place.technologies');
  const chosen = field.value;
  const toggle = (code: string) =>
    field.onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <fieldset className="space-y-3" aria-describedby={`${id}-help ${id}-count`}>
      <legend className="mb-1.5 font-bold">
        {t('lists.place.technologies')} <span className="font-normal text-muted">({t('optional')})</span>
      </legend>
      <FieldMessages id={id} error={error} help={t('help.place.technologies')} />
      <div className="flex flex-wrap gap-2">
        {options(reference.technologies, language).map(({ value, label }) => (
          <Chip
            key={value}
            label={label}
            checked={chosen.includes(value)}
            disabled={chosen.length >= max && !chosen.includes(value)}
            onToggle={() => toggle(value)}
          />
        ))}
      </div>
      <p id={`${id}-count`} role="status" className="text-sm text-muted tabular">
        {t('chosen', { number: chosen.length, most: max })}
      </p>
    </fieldset>
  );
}
