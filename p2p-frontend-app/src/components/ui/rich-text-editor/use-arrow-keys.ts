import { useState, type KeyboardEvent } from 'react';

function stepOf(key: string, isMirrored: boolean): number {
  if (key === 'ArrowRight') return isMirrored ? -1 : 1;
  if (key === 'ArrowLeft') return isMirrored ? 1 : -1;
  return 0;
}

/** A row of buttons that is one stop of the Tab key; the arrow keys go from one to the next, whichever way one reads. */
export function useArrowKeys() {
  const [current, setCurrent] = useState(0);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const all = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
    const ends: Record<string, number> = { Home: 0, End: all.length - 1 };
    const step = stepOf(event.key, isMirrored);
    const next = ends[event.key] ?? (step && (at + step + all.length) % all.length);
    if (at < 0 || (step === 0 && !(event.key in ends))) return;
    event.preventDefault();
    all[next]?.focus();
  }

  return {
    onKeyDown,
    stopOf: (index: number) => ({
      tabIndex: index === current ? 0 : -1,
      onFocus: () => setCurrent(index),
    }),
  };
}
