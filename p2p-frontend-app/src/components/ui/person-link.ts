const PERSON = /^\/people\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Whom a link within a text names, if it names somebody. */
export function personOf(href: string | null): string | null {
  return (href && PERSON.exec(href)?.[1]) || null;
}
