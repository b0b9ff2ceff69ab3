import type { ComponentProps } from 'react';
import { CONTROL } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { classNames } from '@/lib/class-names';

export interface Option {
  value: string;
  label: string;
}

/** The bare control: whoever uses it gives the label. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <div className={classNames('relative', className)}>
      <select className={classNames(CONTROL, 'appearance-none pe-10')} {...rest}>
        {children}
      </select>
      <Icon name="expand" className="pointer-events-none absolute end-3 top-3 text-muted" />
    </div>
  );
}

export function asOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
