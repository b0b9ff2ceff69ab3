import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextAreaField } from '@/components/ui/text-area-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { classNames } from '@/lib/class-names';
import type { ProfileValues } from '../schema';

const NEAR_THE_END = 50;

export function BioField({ form }: { form: UseFormReturn<ProfileValues> }) {
  const { t } = useTranslation('profiles');
  const errorText = useFieldErrorText();
  return (
    <div className="space-y-1">
      <TextAreaField
        label={t('fields.bio')}
        optional={t('optional')}
        help={t('help.bio')}
        dir="auto"
        rows={6}
        error={errorText(form.formState.errors.bio?.message, limits.bio)}
        {...form.register('bio')}
      />
      <Counter form={form} />
    </div>
  );
}

/** Seen all the time, and said aloud only when it matters: not at every key. */
function Counter({ form }: { form: UseFormReturn<ProfileValues> }) {
  const { t } = useTranslation('profiles');
  const { length } = useWatch({ control: form.control, name: 'bio' }).trim();
  const left = limits.bio.max - length;
  const text = left >= 0 ? t('bioLeft', { count: left }) : t('bioOver', { count: -left });
  return (
    <>
      <p
        aria-hidden="true"
        className={classNames('text-sm tabular-nums', left < 0 ? 'font-bold text-loss' : 'text-muted')}
      >
        {text}
      </p>
      <p role="status" className="sr-only">
        {left <= NEAR_THE_END && text}
      </p>
    </>
  );
}
