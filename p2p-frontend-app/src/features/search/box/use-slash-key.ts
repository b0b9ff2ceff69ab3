import { useEffect, type RefObject } from 'react';

const WRITING = 'input, textarea, select, [contenteditable="true"], [role="dialog"]';

/** "/" leads into the search from anywhere, except where one is writing. */
export function useSlashKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(WRITING)) return;
      // Of two boxes one is hidden: it takes no focus, and the key stays its own.
      input.current?.focus();
      if (document.activeElement === input.current) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [input]);
}
