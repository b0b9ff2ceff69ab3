import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Code } from '@tiptap/extension-code';
import { CodeBlock } from '@tiptap/extension-code-block';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Strike } from '@tiptap/extension-strike';
import { Text } from '@tiptap/extension-text';
import { Gapcursor, TrailingNode, UndoRedo } from '@tiptap/extensions';
import { Direction } from './direction';
import { Link } from './link';
import { Mention } from './mention';
import { Table, TableCell, TableHeader, TableRow } from './table';

/** The page's own title is the first level. */
export const SECTION = 2;
export const SUBSECTION = 3;

/** What a text may hold, which is what the server keeps of it: whatever else is pasted loses its dress. */
export const extensions = [
  Document,
  Paragraph,
  Text,
  HardBreak,
  Bold,
  Italic,
  Strike,
  Code,
  Mention,
  Link,
  Heading.configure({ levels: [SECTION, SUBSECTION] }).extend({
    parseHTML() {
      return [1, 2, 3, 4, 5, 6].map((level) => ({
        tag: `h${level}`,
        attrs: { level: level <= SECTION ? SECTION : SUBSECTION },
      }));
    },
  }),
  Blockquote,
  CodeBlock.configure({ languageClassPrefix: null }),
  BulletList,
  OrderedList.extend({
    addAttributes() {
      return {
        start: {
          default: 1,
          parseHTML: (element) => Number(element.getAttribute('start')) || 1,
        },
      };
    },
  }),
  ListItem,
  ListKeymap,
  Table,
  TableRow,
  TableCell,
  TableHeader,
  UndoRedo,
  Gapcursor,
  TrailingNode,
  Direction,
];
