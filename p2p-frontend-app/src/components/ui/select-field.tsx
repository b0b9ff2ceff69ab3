import type { ComponentProps } from 'react';
import { Field, type FieldProps } from '@/components/ui/field';
import { asOption, Select, type Option } from '@/components/ui/select';

export interface OptionGroup {
  label: string;
  options: Option[];
}

interface SelectFieldProps extends FieldProps, ComponentProps<'select'> {
  /** Stands for no choice, where there may be none. */
  placeholder?: string;
  options?: Option[];
  groups?: OptionGroup[];
}

export function SelectField({
  label,
  help,
  error,
  optional,
  placeholder,
  options,
  groups,
  ...rest
}: SelectFieldProps) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(ids) => (
        <Select {...rest} {...ids}>
          {placeholder && <option value="">{placeholder}</option>}
          {options?.map(asOption)}
          {groups?.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map(asOption)}
            </optgroup>
          ))}
        </Select>
      )}
    </Field>
  );
}
