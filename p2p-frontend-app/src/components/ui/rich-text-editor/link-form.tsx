import type { Editor } from '@tiptap/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { CONTROL } from '@/components/ui/field';
import { linkAddress } from './link';

interface LinkFormProps {
  editor: Editor;
  onClose: () => void;
}

/** Not a form element: it stands inside one. */
export function LinkForm({ editor, onClose }: LinkFormProps) {
  const { t } = useTranslation('editor');
  const id = useId();
  const [typed, setTyped] = useState(() => String(editor.getAttributes('link')['href'] ?? ''));
  const [isWrong, setIsWrong] = useState(false);
  const hadLink = editor.isActive('link');

  function close(): void {
    onClose();
    editor.commands.focus();
  }

  function apply(): void {
    const href = linkAddress(typed);
    setIsWrong(href === null);
    if (href === null) return;
    setLink(editor, href);
    close();
  }

  function remove(): void {
    editor.chain().extendMarkRange('link').unsetMark('link').run();
    close();
  }

  return (
    <div
      className="space-y-2 border-b border-line bg-sunken p-3"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        apply();
      }}
    >
      <label htmlFor={id} className="block font-bold">
        {t('link.label')}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          autoFocus
          type="url"
          inputMode="url"
          dir="ltr"
          autoCapitalize="none"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-error` : undefined}
          className={`${CONTROL} min-w-48 flex-1 basis-0`}
        />
        <Button look="plain" onClick={apply}>
          {t('link.apply')}
        </Button>
        {hadLink && (
          <Button look="quiet" onClick={remove}>
            {t('link.remove')}
          </Button>
        )}
        <Button look="quiet" onClick={close}>
          {t('link.cancel')}
        </Button>
      </div>
      {isWrong && (
        <p id={`${id}-error`} role="alert" className="text-loss">
          {t('link.wrong')}
        </p>
      )}
    </div>
  );
}

/** Over the chosen words; without any the address itself becomes the words. */
function setLink(editor: Editor, href: string): void {
  const chain = editor.chain().focus().extendMarkRange('link');
  if (!editor.state.selection.empty || editor.isActive('link')) {
    chain.setMark('link', { href }).run();
    return;
  }
  const text = href.replace(/^(https?:\/\/|mailto:)/, '');
  chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }).run();
}
