import { useEffect, useRef, type RefObject } from 'react';

/** Brings what a link leads to into sight, once it is there; after that the page stays where its reader wants it. */
export function useArrival<T extends HTMLElement>(
  target: string | null,
  isThere: boolean,
): RefObject<T | null> {
  const place = useRef<T>(null);
  useEffect(() => {
    if (!target || !isThere) return undefined;
    // Going to a page begins at its top: one frame later nobody scrolls any more.
    const frame = requestAnimationFrame(() => {
      place.current?.scrollIntoView({ block: 'start' });
      place.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [target, isThere]);
  return place;
}
