import type { Piece } from '@/api/generated/types.gen';

/** A text with what was asked for marked. */
export function Marked({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, marked }, at) =>
    marked ? (
      <mark key={at} className="rounded-sm bg-attention-soft font-bold text-attention-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
