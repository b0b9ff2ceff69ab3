import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Node } from '@tiptap/pm/model';

const LETTER = /\p{L}/u;

function directionOf(block: Node): 'ltr' | 'auto' | null {
  if (block.type.spec.code) return 'ltr';
  return LETTER.test(block.textContent) ? 'auto' : null;
}

/** Each block is read from the side its own letters ask for, on the screen alone: nothing of it is saved. */
export const Direction = Extension.create({
  name: 'direction',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          decorations({ doc }) {
            const all: Decoration[] = [];
            doc.forEach((block, offset) => {
              const dir = directionOf(block);
              if (dir) all.push(Decoration.node(offset, offset + block.nodeSize, { dir }));
            });
            return DecorationSet.create(doc, all);
          },
        },
      }),
    ];
  },
});
