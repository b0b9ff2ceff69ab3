import { classNames } from '@/lib/class-names';

const ARTICLE = /^ال-?(?=..)/;

const SIZES = {
  small: 'size-10 text-sm',
  large: 'size-20 text-2xl',
};

interface Named {
  first_name: string;
  last_name: string;
}

function firstLetter(name: string): string {
  return Array.from(name.trim().replace(ARTICLE, ''))[0] ?? '';
}

/** Initials; Arabic letters stay apart, or two of them would join into a word. */
export function PersonFace({ person, size = 'small' }: { person: Named; size?: keyof typeof SIZES }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'flex shrink-0 items-center justify-center rounded-full bg-action-soft font-bold text-link',
        SIZES[size],
      )}
    >
      {`${firstLetter(person.first_name)}\u200c${firstLetter(person.last_name)}`}
    </span>
  );
}
