import type { Editor } from '@tiptap/core';
import { useTranslation } from 'react-i18next';
import { changeTable, type TableCommand } from './table';
import { useArrowKeys } from './use-arrow-keys';
import { useEditorState } from './use-editor-state';

const COMMANDS: TableCommand[] = [
  'addRow',
  'addColumn',
  'deleteRow',
  'deleteColumn',
  'headerRow',
  'deleteTable',
];

/** While the cursor stands in a table. */
export function TableTools({ editor, controls }: { editor: Editor; controls: string }) {
  const { t } = useTranslation('editor');
  const { onKeyDown, stopOf } = useArrowKeys();
  const isInTable = useEditorState(editor, (one) => (one.isActive('table') ? 'yes' : '')) !== '';
  if (!isInTable) return null;
  return (
    <div
      role="toolbar"
      aria-label={t('tableToolbar')}
      aria-controls={controls}
      onKeyDown={onKeyDown}
      className="flex flex-wrap gap-1 border-b border-line bg-sunken p-1"
    >
      {COMMANDS.map((name, index) => (
        <button
          key={name}
          type="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => changeTable(editor, name)}
          className="min-h-9 rounded-md px-2.5 text-sm hover:bg-surface"
          {...stopOf(index)}
        >
          {t(`table.${name}`)}
        </button>
      ))}
    </div>
  );
}
