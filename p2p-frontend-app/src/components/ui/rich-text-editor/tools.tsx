import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import { SECTION, SUBSECTION } from './extensions';
import { insertTable } from './table';

export interface Tool {
  name:
    | 'bold'
    | 'italic'
    | 'strike'
    | 'code'
    | 'heading'
    | 'subheading'
    | 'bulletList'
    | 'orderedList'
    | 'quote'
    | 'codeBlock'
    | 'table'
    | 'undo'
    | 'redo';
  /** As the key is named on the keyboard, without the one that goes before all of them. */
  keys?: string;
  drawing: ReactNode;
  /** Mirrored where one reads from the right. */
  mirrored?: boolean;
  /** For what is on or off at the place of the cursor. */
  isActive?: (editor: Editor) => boolean;
  isPossible?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

export const TOOLS: Tool[] = [
  {
    name: 'bold',
    keys: 'B',
    drawing: <path d="M7.5 5h5.5a3.5 3.5 0 0 1 0 7H7.5Zm0 7h6.5a3.5 3.5 0 0 1 0 7H7.5Z" strokeWidth="2.4" />,
    isActive: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    keys: 'I',
    drawing: <path d="M10 5h7M7 19h7M14 5l-4 14" />,
    isActive: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'strike',
    keys: 'Shift+S',
    drawing: (
      <path d="M4 12h16M16.5 7.5C16 5.8 14.3 5 12 5 9.5 5 7.5 6.2 7.5 8.5M7.5 16c.4 2 2.2 3 4.5 3 2.6 0 4.6-1.2 4.6-3.5" />
    ),
    isActive: (editor) => editor.isActive('strike'),
    run: (editor) => editor.chain().focus().toggleStrike().run(),
  },
  {
    name: 'code',
    keys: 'E',
    drawing: <path d="m8.5 7.5-4.5 4.5 4.5 4.5m7-9 4.5 4.5-4.5 4.5" />,
    isActive: (editor) => editor.isActive('code'),
    run: (editor) => editor.chain().focus().toggleCode().run(),
  },
  {
    name: 'heading',
    keys: 'Alt+2',
    drawing: <path d="M5 5v14M15 5v14M5 12h10M18.5 19h2.5" strokeWidth="2.2" />,
    isActive: (editor) => editor.isActive('heading', { level: SECTION }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: SECTION }).run(),
  },
  {
    name: 'subheading',
    keys: 'Alt+3',
    drawing: <path d="M7 8v11M14 8v11M7 13.5h7M17 19h3" />,
    isActive: (editor) => editor.isActive('heading', { level: SUBSECTION }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: SUBSECTION }).run(),
  },
  {
    name: 'bulletList',
    keys: 'Shift+8',
    drawing: <path d="M9.5 6.5H20M9.5 12H20M9.5 17.5H20M5 6.5v.01M5 12v.01M5 17.5v.01" />,
    mirrored: true,
    isActive: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    keys: 'Shift+7',
    drawing: (
      <path d="M10.5 6.5H20M10.5 12H20M10.5 17.5H20M4.5 5l1.5-.8V10M4 14.8c.5-1 2.7-1.1 2.7.4 0 1.2-2.7 2.3-2.7 4h2.9" />
    ),
    isActive: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'quote',
    keys: 'Shift+B',
    drawing: <path d="M5.5 5v14M10 8h9M10 12h9M10 16h6" />,
    mirrored: true,
    isActive: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: 'codeBlock',
    keys: 'Alt+C',
    drawing: <path d="M3.5 5h17v14h-17zM10 9.5 7.5 12l2.5 2.5m4-5 2.5 2.5-2.5 2.5" />,
    isActive: (editor) => editor.isActive('codeBlock'),
    run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
  },
  {
    name: 'table',
    drawing: <path d="M4 5h16v14H4zM4 10h16M4 14.5h16M12 5v14" />,
    isPossible: (editor) => !editor.isActive('table') && !editor.isActive('codeBlock'),
    run: insertTable,
  },
  {
    name: 'undo',
    keys: 'Z',
    drawing: <path d="M9 14.5 4.5 10 9 5.5M4.5 10H15a4.5 4.5 0 0 1 0 9h-4" />,
    mirrored: true,
    isPossible: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    name: 'redo',
    keys: 'Shift+Z',
    drawing: <path d="M15 14.5 19.5 10 15 5.5M19.5 10H9a4.5 4.5 0 0 0 0 9h4" />,
    mirrored: true,
    isPossible: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];
