import type { ComponentProps, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { classNames } from '@/lib/class-names';

type Look = 'action' | 'plain' | 'quiet';

const SHAPE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-md px-4 py-2 font-bold no-underline ' +
  'transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-60';

const LOOKS: Record<Look, string> = {
  action: 'bg-action text-on-action hover:bg-action-hover',
  plain: 'border border-line-strong bg-surface text-ink hover:bg-sunken',
  quiet: 'text-ink hover:bg-sunken',
};

interface ButtonProps extends ComponentProps<'button'> {
  look?: Look;
  /** Said while the work goes on; the button keeps its width and takes no second press. */
  busyLabel?: string | undefined | false;
}

export function Button({ look = 'action', busyLabel, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames(SHAPE, LOOKS[look], className)}
      disabled={disabled ?? Boolean(busyLabel)}
      aria-busy={Boolean(busyLabel)}
      {...rest}
    >
      {busyLabel || children}
    </button>
  );
}

export function ButtonLink({ look = 'action', className, ...rest }: LinkProps & { look?: Look }) {
  return <Link className={classNames(SHAPE, LOOKS[look], className)} {...rest} />;
}

/** A button that is only a drawing to the eye; its name is for everybody else and for the hovering pointer. */
export function IconButton({
  label,
  children,
  className,
  ...rest
}: ComponentProps<'button'> & { label: string; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classNames(
        'inline-flex size-11 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink',
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  );
}
