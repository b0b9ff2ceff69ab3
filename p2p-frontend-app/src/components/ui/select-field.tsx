import type { ComponentProps } from 'react';
import { CONTROL, Field, type FieldProps } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { classNames } from '@/lib/class-names';

export interface Option {
  value: string;
  label: string;
}

export interface OptionGroup {
  label: string;
  options: Option[];
}

interface SelectFieldProps extends FieldProps, ComponentProps<'select'> {
  placeholder: string;
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
        <div className="relative">
          <select className={classNames(CONTROL, 'appearance-none pe-10')} {...rest} {...ids}>
            <option value="">{placeholder}</option>
            {options?.map(asOption)}
            {groups?.map((group) => (
              <optgroup key={group.label} label={group.label}>
                {group.options.map(asOption)}
              </optgroup>
            ))}
          </select>
          <Icon name="expand" className="pointer-events-none absolute end-3 top-3 text-muted" />
        </div>
      )}
    </Field>
  );
}

function asOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
