import { Editor } from '@tiptap/core';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { extensions } from './extensions';
import { withoutStyles } from './pasted';
import { LinkForm } from './link-form';
import { PeopleList } from './people-list';
import { TableTools } from './table-tools';
import { Toolbar } from './toolbar';
import type { SuggestPeople } from './use-suggested';

export interface EditorHandle {
  focus: () => void;
  /** Puts a text at the end, and the cursor behind it. */
  append: (html: string) => void;
}

export interface RichTextEditorProps {
  id: string;
  label: string;
  /** What the text begins with; later values come from the editor itself. */
  initialHtml: string;
  onChange: (html: string) => void;
  isInvalid: boolean;
  describedBy: string | undefined;
  /** Finds whom a name behind an @ means; without it nobody is suggested. */
  suggestPeople?: SuggestPeople | undefined;
  /** The cursor goes to its end as soon as it is there. */
  autoFocus?: boolean;
  ref?: Ref<EditorHandle>;
}

function attributesOf({ id, label, isInvalid, describedBy }: RichTextEditorProps): Record<string, string> {
  return {
    id,
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    ...(isInvalid && { 'aria-invalid': 'true' }),
    ...(describedBy && { 'aria-describedby': describedBy }),
    class: 'rich-text min-h-48 px-3 py-2 outline-none',
  };
}

/** As the server keeps it: nothing at all for an empty text, no empty lines at its end. */
function htmlOf(editor: Editor): string {
  return editor.getHTML().replace(/(<p><\/p>)+$/, '');
}

export default function RichTextEditor(props: RichTextEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [isLinking, setIsLinking] = useState(false);
  const { id, label, isInvalid, describedBy, suggestPeople, ref } = props;

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const made = new Editor({
      element: place.current,
      extensions,
      content: latest.current.initialHtml,
      // Its style element would break the content policy; the rules are in our own style sheet.
      injectCSS: false,
      autofocus: latest.current.autoFocus ? 'end' : false,
      onUpdate: (event) => latest.current.onChange(htmlOf(event.editor)),
    });
    setEditor(made);
    return () => {
      made.destroy();
      setEditor(null);
    };
  }, []);

  useEffect(() => {
    const attributes = attributesOf(latest.current);
    editor?.setOptions({ editorProps: { attributes, transformPastedHTML: withoutStyles } });
  }, [editor, id, label, isInvalid, describedBy]);

  useImperativeHandle(
    ref,
    () => ({
      focus: () => editor?.commands.focus(),
      append: (html) => {
        if (!editor) return;
        const end = editor.state.doc.content.size;
        const last = editor.state.doc.lastChild;
        const from = last?.isTextblock && last.content.size === 0 ? end - last.nodeSize : end;
        editor.chain().insertContentAt({ from, to: end }, `${html}<p></p>`).focus('end').run();
      },
    }),
    [editor],
  );

  return (
    <div
      className="relative rounded-md border border-line-strong bg-surface focus-within:border-action has-aria-invalid:border-loss has-aria-invalid:ring-1 has-aria-invalid:ring-loss"
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyK') return;
        event.preventDefault();
        setIsLinking(true);
      }}
    >
      {editor && (
        <div className="sticky top-16 z-[1] overflow-hidden rounded-t-md">
          <Toolbar editor={editor} controls={id} onLink={() => setIsLinking(!isLinking)} />
          <TableTools editor={editor} controls={id} />
          {isLinking && <LinkForm editor={editor} onClose={() => setIsLinking(false)} />}
        </div>
      )}
      <div ref={place} />
      {editor && suggestPeople && <PeopleList editor={editor} suggest={suggestPeople} />}
    </div>
  );
}
