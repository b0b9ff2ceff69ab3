import { Node } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { personOf } from '@/components/ui/person-link';
import { profilePath } from '@/config/paths';

/** A person named in the text: one piece, which is taken away as a whole. */
export const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes() {
    return {
      id: { default: null, rendered: false },
      name: { default: '', rendered: false },
    };
  },
  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const id = personOf(element.getAttribute('href'));
          return id ? { id, name: element.textContent.replace(/^@/, '') } : false;
        },
      },
    ];
  },
  renderHTML({ node }) {
    const { id, name } = node.attrs as { id: string; name: string };
    return ['a', { href: profilePath(id) }, `@${name}`];
  },
  addKeyboardShortcuts() {
    return {
      Backspace: ({ editor }) => {
        const { empty, $from } = editor.state.selection;
        const before = $from.nodeBefore;
        if (!empty || before?.type.name !== 'mention') return false;
        return editor.commands.deleteRange({ from: $from.pos - before.nodeSize, to: $from.pos });
      },
    };
  },
  // Whoever writes stays here, wherever they click.
  addProseMirrorPlugins() {
    const click = (_: unknown, event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
      return false;
    };
    return [new Plugin({ props: { handleDOMEvents: { click } } })];
  },
  renderText({ node }) {
    return `@${String(node.attrs['name'])}`;
  },
});
