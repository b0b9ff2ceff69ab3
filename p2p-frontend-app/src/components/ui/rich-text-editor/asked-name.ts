import type { Editor } from '@tiptap/core';

// A word that begins with @, and perhaps one more: most names have two.
const ASKED = /(?:^|[\s(«"'،])@(\p{L}[\p{L}\p{M}'’.-]+(?: [\p{L}\p{M}'’.-]+)?)$/u;
const LONGEST = 60;

export interface AskedName {
  query: string;
  from: number;
  to: number;
}

/** The name that somebody is just writing behind an @, right before the cursor. */
export function askedName(editor: Editor): AskedName | null {
  const { selection } = editor.state;
  const { parent, parentOffset, pos } = selection.$from;
  if (!selection.empty || parent.type.spec.code || editor.isActive('code')) return null;
  const before = parent.textBetween(Math.max(0, parentOffset - LONGEST), parentOffset, undefined, '\ufffc');
  const query = ASKED.exec(before)?.[1];
  return query ? { query, from: pos - query.length - 1, to: pos } : null;
}
