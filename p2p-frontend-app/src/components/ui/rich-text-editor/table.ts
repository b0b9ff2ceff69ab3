import { Node, type Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  tableEditing,
  toggleHeaderRow,
} from '@tiptap/pm/tables';

const ROLES: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};
const CELL_CONTENT = '(paragraph | bulletList | orderedList)+';

function run(editor: Editor, command: Command): boolean {
  return command(editor.state, (transaction) => editor.view.dispatch(transaction), editor.view);
}

function span(name: 'colspan' | 'rowspan') {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) => Number(element.getAttribute(name)) || 1,
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === 1 ? {} : { [name]: attributes[name] },
  };
}

// The tables' module reads a width that nobody sets here.
const CELL_ATTRIBUTES = {
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  colwidth: { default: null, rendered: false },
};

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML() {
    return [{ tag: 'table' }];
  },
  renderHTML() {
    return ['table', ['tbody', 0]];
  },
  extendNodeSchema({ name }) {
    return name in ROLES ? { tableRole: ROLES[name] } : {};
  },
  addProseMirrorPlugins() {
    return [tableEditing()];
  },
  // At the last cell Tab leaves the text, so that nobody is caught in it.
  addKeyboardShortcuts() {
    return {
      Tab: ({ editor }) => run(editor, goToNextCell(1)),
      'Shift-Tab': ({ editor }) => run(editor, goToNextCell(-1)),
    };
  },
});

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  parseHTML() {
    return [{ tag: 'tr' }];
  },
  renderHTML() {
    return ['tr', 0];
  },
});

export const TableCell = Node.create({
  name: 'tableCell',
  content: CELL_CONTENT,
  isolating: true,
  addAttributes: () => CELL_ATTRIBUTES,
  parseHTML() {
    return [{ tag: 'td' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['td', HTMLAttributes, 0];
  },
});

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: CELL_CONTENT,
  isolating: true,
  addAttributes: () => CELL_ATTRIBUTES,
  parseHTML() {
    return [{ tag: 'th' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['th', HTMLAttributes, 0];
  },
});

function cells(type: string, count: number) {
  return Array.from({ length: count }, () => ({ type, content: [{ type: 'paragraph' }] }));
}

export function insertTable(editor: Editor): void {
  const content = ['tableHeader', 'tableCell', 'tableCell'].map((type) => ({
    type: 'tableRow',
    content: cells(type, 3),
  }));
  const { from } = editor.state.selection;
  editor
    .chain()
    .focus()
    .insertContent({ type: 'table', content })
    .command(({ tr, commands }) => {
      let first: number | undefined;
      tr.doc.nodesBetween(Math.max(0, from - 1), tr.doc.content.size, (node, position) => {
        if (first === undefined && node.type.name === 'tableHeader') first = position;
        return first === undefined;
      });
      return first === undefined || commands.setTextSelection(first + 2);
    })
    .run();
}

const TABLE_COMMANDS = {
  addRow: addRowAfter,
  addColumn: addColumnAfter,
  deleteRow,
  deleteColumn,
  headerRow: toggleHeaderRow,
  deleteTable,
} satisfies Record<string, Command>;

export type TableCommand = keyof typeof TABLE_COMMANDS;

export function changeTable(editor: Editor, name: TableCommand): void {
  run(editor, TABLE_COMMANDS[name]);
  editor.commands.focus();
}
