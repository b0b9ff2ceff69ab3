import { useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { FileButton } from '@/components/ui/file-button';
import { Icon } from '@/components/ui/icon';
import { usePreview } from '@/components/ui/use-preview';
import { useErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { classNames } from '@/lib/class-names';
import { imageRefusal } from '@/lib/image-refusal';

type Doing = 'nothing' | 'storing' | 'removing';

interface ImageInputProps {
  label: string;
  help: string;
  /** Whether there is one to take away. */
  isSet: boolean;
  /** Draws the picture as the site shows it: the stored one, or the one just chosen. */
  draw: (preview: string | undefined) => ReactNode;
  onStore: (file: File) => Promise<unknown>;
  onRemove: () => Promise<unknown>;
}

/** A picture that is stored as soon as it is chosen, and can be taken away. */
export function ImageInput({ label, help, isSet, draw, onStore, onRemove }: ImageInputProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const preview = usePreview();
  const [doing, setDoing] = useState<Doing>('nothing');
  const [error, setError] = useState<unknown>();
  const [done, setDone] = useState('');
  const isBusy = doing !== 'nothing';

  async function act(what: Doing, work: () => Promise<unknown>, words: string): Promise<void> {
    setDoing(what);
    setError(undefined);
    setDone('');
    try {
      await work();
      setDone(words);
    } catch (problem) {
      setError(problem);
    } finally {
      setDoing('nothing');
      preview.hide();
      // The button that was pressed may be gone.
      input.current?.focus();
    }
  }

  function store(file: File): void {
    const refusal = imageRefusal(file);
    setDone('');
    setError(refusal);
    if (refusal) return;
    preview.show(file);
    void act('storing', () => onStore(file), t('image.stored'));
  }

  return (
    <div role="group" aria-labelledby={`${id}-label`} className="space-y-1.5">
      <span id={`${id}-label`} className="block font-bold">
        {label}
      </span>
      <div className="flex items-center gap-4">
        <span className={classNames('shrink-0', isBusy && 'opacity-60')}>{draw(preview.address)}</span>
        <div className="flex min-w-0 flex-wrap gap-x-3 gap-y-2">
          <FileButton
            ref={input}
            id={id}
            labelledBy={`${id}-label`}
            accept={limits.image.types.join(',')}
            aria-describedby={error ? `${id}-error ${id}-help` : `${id}-help`}
            aria-invalid={Boolean(error)}
            isBusy={isBusy}
            onFile={store}
          >
            <Icon name="image" />
            {doing === 'storing' ? t('image.storing') : isSet ? t('image.another') : t('image.choose')}
          </FileButton>
          {isSet && (
            <Button
              look="quiet"
              aria-describedby={`${id}-label`}
              disabled={isBusy}
              busyLabel={doing === 'removing' && t('image.removing')}
              onClick={() => void act('removing', onRemove, t('image.removed'))}
            >
              {t('image.remove')}
            </Button>
          )}
        </div>
      </div>
      {error ? (
        <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 text-loss">
          <Icon name="alert" className="mt-1 size-4" />
          {errorText(error)}
        </p>
      ) : null}
      <p role="status" className={done ? 'flex items-start gap-1.5 text-verified-ink' : 'sr-only'}>
        {done && <Icon name="check" className="mt-1 size-4" />}
        {done}
      </p>
      <p id={`${id}-help`} className="text-sm text-muted">
        {help} {t('image.help')}
      </p>
    </div>
  );
}
