import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/lib/class-names';

interface ToolButtonProps extends ComponentProps<'button'> {
  label: string;
  shortcut?: string | undefined;
  drawing: ReactNode;
  mirrored?: boolean | undefined;
  /** Undefined for what is done once and is not on or off. */
  isOn?: boolean | undefined;
  isPossible?: boolean;
}

/** Stays reachable while it can do nothing, so that the focus is not lost under the finger. */
export function ToolButton({
  label,
  shortcut,
  drawing,
  mirrored,
  isOn,
  isPossible = true,
  onClick,
  ...rest
}: ToolButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      aria-pressed={isOn}
      aria-disabled={!isPossible || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={isPossible ? onClick : undefined}
      className={classNames(
        'inline-flex size-11 items-center justify-center rounded-md lg:size-9',
        isOn ? 'bg-action-soft text-link' : 'text-ink hover:bg-sunken',
        !isPossible && 'opacity-40',
      )}
      {...rest}
    >
      <svg
        viewBox="0 0 24 24"
        aria-hidden="true"
        className={classNames('size-5', mirrored && 'mirrored')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {drawing}
      </svg>
    </button>
  );
}
