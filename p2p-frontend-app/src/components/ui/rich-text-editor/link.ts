import { Mark } from '@tiptap/core';

const PROTOCOL = /^(https?:|mailto:)/i;

/** An address as it may stand in a text; a bare domain gets its beginning. Null where it cannot be one. */
export function linkAddress(typed: string): string | null {
  const address = typed.trim();
  if (PROTOCOL.test(address) && URL.canParse(address)) return address;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address)) return `mailto:${address}`;
  const completed = `https://${address}`;
  return /^[^\s:/]+\.[^\s:/]{2,}(\/\S*)?$/.test(address) && URL.canParse(completed) ? completed : null;
}

/** Text that leads elsewhere. Typing behind it goes on without it. */
export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes() {
    return { href: { default: null } };
  },
  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (element) => (PROTOCOL.test(element.getAttribute('href') ?? '') ? null : false),
      },
    ];
  },
  renderHTML({ HTMLAttributes: { href } }) {
    return ['a', { href: href as string }, 0];
  },
});
