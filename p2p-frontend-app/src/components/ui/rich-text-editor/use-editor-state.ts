import type { Editor } from '@tiptap/core';
import { useCallback, useSyncExternalStore } from 'react';

/** Draws anew only when what is read from the editor differs; a string, so that it can be compared. */
export function useEditorState(editor: Editor, read: (editor: Editor) => string): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on('transaction', listener);
      return () => void editor.off('transaction', listener);
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => read(editor));
}
