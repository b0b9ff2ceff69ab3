import { useId } from 'react';
import { useController, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/generated/types.gen';
import { Chip } from '@/components/ui/chip';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { options } from '@/features/reference/options';
import { useLanguage } from '@/i18n/use-language';
import { tagsOf, toggled, type ProfileValues } from '../schema';

interface ExpertiseFieldProps {
  control: Control<ProfileValues>;
  reference: Reference;
}

/** All tags in sight, each a box to tick: Tab goes from one to the next, the space bar takes it or gives it back. */
export function ExpertiseField({ control, reference }: ExpertiseFieldProps) {
  const { t } = useTranslation('profiles');
  const language = useLanguage();
  const errorText = useFieldErrorText();
  const { field, fieldState } = useController({ control, name: 'expertise' });
  const id = useId();
  const chosen = tagsOf(field.value);
  const isFull = chosen.length >= limits.expertise.max;
  const error = errorText(fieldState.error?.message);
  return (
    <fieldset className="space-y-3" aria-describedby={`${id}-help ${id}-count`}>
      <legend className="mb-1.5 font-bold">
        {t('fields.expertise')} <span className="font-normal text-muted">({t('optional')})</span>
      </legend>
      <p id={`${id}-help`} className="text-sm text-muted">
        {t('help.expertise', limits.expertise)}
      </p>
      <div className="flex flex-wrap gap-2">
        {options(reference.expertise, language).map(({ value, label }) => (
          <Chip
            key={value}
            label={label}
            checked={chosen.includes(value)}
            disabled={isFull && !chosen.includes(value)}
            onToggle={() => field.onChange(toggled(field.value, value))}
          />
        ))}
      </div>
      {error && <p className="text-loss">{error}</p>}
      <p id={`${id}-count`} role="status" className="text-sm text-muted">
        {t('expertiseCount', { count: chosen.length, max: limits.expertise.max })}
        {isFull && ` ${t('expertiseFull')}`}
      </p>
    </fieldset>
  );
}
