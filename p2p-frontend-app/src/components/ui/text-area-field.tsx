import type { ComponentProps } from 'react';
import { CONTROL, Field, type FieldProps } from '@/components/ui/field';

export function TextAreaField({
  label,
  help,
  error,
  optional,
  ...rest
}: FieldProps & ComponentProps<'textarea'>) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(ids) => <textarea rows={5} className={CONTROL} {...rest} {...ids} />}
    </Field>
  );
}
