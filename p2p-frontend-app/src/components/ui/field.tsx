import { useId, type ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';

export interface FieldProps {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  optional?: string | false;
}

export interface FieldIds {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

export const CONTROL =
  'block w-full min-h-11 rounded-md border border-line-strong bg-surface px-3 py-2 text-ink ' +
  'aria-invalid:border-loss aria-invalid:ring-1 aria-invalid:ring-loss';

/** Label above, help below, and what is wrong in words right beside the control. */
export function Field({
  label,
  help,
  error,
  optional,
  children,
}: FieldProps & { children: (ids: FieldIds) => ReactNode }) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block font-bold">
        {label} {optional && <span className="font-normal text-muted">({optional})</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': Boolean(error) })}
      <FieldMessages id={id} error={error} help={help} />
    </div>
  );
}

/** What is wrong in words, and the help; their ids are what a control is described by. */
export function FieldMessages({ id, error, help }: { id: string } & Pick<FieldProps, 'error' | 'help'>) {
  return (
    <>
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-loss">
          <Icon name="alert" className="mt-1 size-4" />
          {error}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className="text-sm text-muted">
          {help}
        </p>
      )}
    </>
  );
}
