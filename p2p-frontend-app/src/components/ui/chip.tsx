import { Icon } from '@/components/ui/icon';
import { classNames } from '@/lib/class-names';

interface ChipProps {
  label: string;
  checked: boolean;
  disabled: boolean;
  onToggle: () => void;
}

/** One of several that may be chosen together: a box to tick that looks like a tag. */
export function Chip({ label, checked, disabled, onToggle }: ChipProps) {
  return (
    <label
      className={classNames(
        'relative inline-flex min-h-11 items-center gap-1.5 rounded-full border px-4',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
        disabled ? 'cursor-not-allowed opacity-60' : 'cursor-pointer',
        checked ? 'border-action bg-action-soft font-bold text-link' : 'border-line-strong bg-surface',
      )}
    >
      <input type="checkbox" className="sr-only" checked={checked} disabled={disabled} onChange={onToggle} />
      <Icon name={checked ? 'check' : 'plus'} className="size-4" />
      {label}
    </label>
  );
}
