import type { Editor } from '@tiptap/core';
import { useTranslation } from 'react-i18next';
import { ToolButton } from './tool-button';
import { TOOLS, type Tool } from './tools';
import { useArrowKeys } from './use-arrow-keys';
import { useEditorState } from './use-editor-state';

const COMMAND_KEY = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl+';
const LINK = (
  <path d="M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7L12 6.4M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1.1" />
);

function isOn(tool: Tool, editor: Editor): string {
  return `${Number(tool.isActive?.(editor) ?? 0)}${Number(tool.isPossible?.(editor) ?? 1)}`;
}

function read(editor: Editor): string {
  return TOOLS.map((tool) => isOn(tool, editor)).join('') + String(Number(editor.isActive('link')));
}

interface ToolbarProps {
  editor: Editor;
  controls: string;
  onLink: () => void;
}

export function Toolbar({ editor, controls, onLink }: ToolbarProps) {
  const { t } = useTranslation('editor');
  const { onKeyDown, stopOf } = useArrowKeys();
  useEditorState(editor, read);
  return (
    <div
      role="toolbar"
      aria-label={t('toolbar')}
      aria-controls={controls}
      onKeyDown={onKeyDown}
      className="flex flex-wrap gap-0.5 border-b border-line bg-surface p-1"
    >
      {TOOLS.map((tool, index) => (
        <ToolButton
          key={tool.name}
          label={t(`tools.${tool.name}`)}
          shortcut={tool.keys && COMMAND_KEY + tool.keys}
          drawing={tool.drawing}
          mirrored={tool.mirrored}
          isOn={tool.isActive?.(editor)}
          isPossible={tool.isPossible?.(editor)}
          onClick={() => tool.run(editor)}
          {...stopOf(index)}
        />
      ))}
      <ToolButton
        label={t('tools.link')}
        shortcut={`${COMMAND_KEY}K`}
        drawing={LINK}
        isOn={editor.isActive('link')}
        onClick={onLink}
        {...stopOf(TOOLS.length)}
      />
    </div>
  );
}
