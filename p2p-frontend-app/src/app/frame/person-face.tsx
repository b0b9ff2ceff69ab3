import type { Me } from '@/api/generated/types.gen';

const ARTICLE = /^ال-?(?=..)/;

function firstLetter(name: string): string {
  return Array.from(name.trim().replace(ARTICLE, ''))[0] ?? '';
}

/** Initials; Arabic letters stay apart, or two of them would join into a word. */
export function PersonFace({ me }: { me: Me }) {
  return (
    <span
      aria-hidden="true"
      className="flex size-10 items-center justify-center rounded-full bg-action-soft text-sm font-bold text-link"
    >
      {`${firstLetter(me.first_name)}\u200c${firstLetter(me.last_name)}`}
    </span>
  );
}
