import type { ChangeEvent, ComponentProps, ReactNode } from 'react';

const LOOK =
  'inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md border border-line-strong ' +
  'bg-surface px-4 py-2 font-bold text-ink hover:bg-sunken peer-focus-visible:outline-2 ' +
  'peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus ' +
  'peer-aria-disabled:cursor-not-allowed peer-aria-disabled:opacity-60';

interface FileButtonProps extends Omit<ComponentProps<'input'>, 'onChange' | 'id'> {
  id: string;
  /** The id of what the file is for; it is named before what the button says. */
  labelledBy: string;
  isBusy: boolean;
  /** Called for each, where `multiple` lets one choose several. */
  onFile: (file: File) => void;
  children: ReactNode;
}

/** A file input that looks like a button; while busy it keeps the focus and takes no file. */
export function FileButton({ id, labelledBy, isBusy, onFile, children, ...rest }: FileButtonProps) {
  function take(event: ChangeEvent<HTMLInputElement>): void {
    const files = Array.from(event.target.files ?? []);
    // The same file again is a choice again.
    event.target.value = '';
    if (!isBusy) files.forEach((file) => onFile(file));
  }

  return (
    <span className="relative inline-flex">
      <input
        {...rest}
        id={id}
        type="file"
        aria-labelledby={`${labelledBy} ${id}-text`}
        aria-disabled={isBusy}
        className="peer sr-only"
        onChange={take}
      />
      <label id={`${id}-text`} htmlFor={id} className={LOOK}>
        {children}
      </label>
    </span>
  );
}
