import { useFormContext, useWatch, type Path } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CONTROL, Field } from '@/components/ui/field';
import { SelectField, type OptionGroup } from '@/components/ui/select-field';
import type { Option } from '@/components/ui/select';
import { classNames } from '@/lib/class-names';
import { lengthOf } from '../check';
import { boundsAt } from '../content-schema';
import { isOptional, useFieldError, useFieldWords } from '../use-words';
import type { CaseValues } from '../values';

export type FieldName = Path<CaseValues>;

interface CaseFieldProps {
  name: FieldName;
  /** Where it is a row of a list, which has the help. */
  label?: string;
}

// Short texts need no counting: who writes them sees that they are short.
const COUNTED_FROM = 100;

/** A text with everything that belongs to it, known by its name: label, help, limits, counter, error. */
export function CaseText({ name, label, rows }: CaseFieldProps & { rows?: number }) {
  const { t } = useTranslation('submissions');
  const { register } = useFormContext<CaseValues>();
  const { labelOf, helpOf } = useFieldWords();
  const error = useFieldError(name);
  const { min = 0, max = 0 } = boundsAt(name);
  const isCounted = rows ? max >= COUNTED_FROM : min > 1 && max >= COUNTED_FROM;
  return (
    <Field
      label={label ?? labelOf(name)}
      help={label === undefined ? helpOf(name) : undefined}
      error={error}
      optional={isOptional(name) && t('optional')}
    >
      {(ids) => (
        <>
          {rows ? (
            <textarea
              {...ids}
              rows={rows}
              dir="auto"
              className={classNames(CONTROL, 'field-sizing-content min-h-20 resize-y')}
              {...register(name)}
            />
          ) : (
            <input
              {...ids}
              type="text"
              dir="auto"
              autoComplete="off"
              className={CONTROL}
              {...register(name)}
            />
          )}
          {isCounted && <Counter name={name} min={min} max={max} />}
        </>
      )}
    </Field>
  );
}

function Counter({ name, min, max }: { name: FieldName; min: number; max: number }) {
  const { t } = useTranslation('submissions');
  const value: unknown = useWatch<CaseValues>({ name });
  const length = lengthOf(typeof value === 'string' ? value : '');
  return (
    <p className={classNames('text-sm tabular', length > max ? 'font-bold text-loss' : 'text-muted')}>
      {length < min && min > 1 ? t('counter.until', { length, min }) : t('counter.within', { length, max })}
    </p>
  );
}

/** A number as people type it, with its unit in the label. */
export function CaseNumber({ name }: CaseFieldProps) {
  const { t } = useTranslation('submissions');
  const { register } = useFormContext<CaseValues>();
  const { labelOf, helpOf } = useFieldWords();
  return (
    <Field
      label={labelOf(name)}
      help={helpOf(name)}
      error={useFieldError(name)}
      optional={isOptional(name) && t('optional')}
    >
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode="decimal"
          dir="ltr"
          autoComplete="off"
          className={classNames(CONTROL, 'max-w-60 tabular')}
          {...register(name)}
        />
      )}
    </Field>
  );
}

interface CaseSelectProps extends CaseFieldProps {
  options?: Option[];
  groups?: OptionGroup[];
}

export function CaseSelect({ name, ...choices }: CaseSelectProps) {
  const { t } = useTranslation('submissions');
  const { register } = useFormContext<CaseValues>();
  const { labelOf, helpOf } = useFieldWords();
  return (
    <SelectField
      {...choices}
      label={labelOf(name)}
      help={helpOf(name)}
      error={useFieldError(name)}
      placeholder={t('choose')}
      {...register(name)}
    />
  );
}
