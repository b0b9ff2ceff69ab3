import type { ComponentProps } from 'react';
import { CONTROL, Field, type FieldProps } from '@/components/ui/field';

export function TextField({ label, help, error, optional, ...rest }: FieldProps & ComponentProps<'input'>) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(ids) => <input type="text" className={CONTROL} {...rest} {...ids} />}
    </Field>
  );
}
