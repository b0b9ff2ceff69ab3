import { useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTROL, Field, type FieldProps } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { isolated } from '@/lib/formats';

const SEPARATOR = /[,،;؛\n]/;

interface TagsFieldProps extends FieldProps {
  tags: string[];
  onChange: (tags: string[]) => void;
  most: number;
  longest: number;
  /** One spelling for what people type; an empty one is none. */
  clean: (typed: string) => string;
  ref?: Ref<HTMLInputElement>;
}

/** A few words of one's own choice: Enter or a comma makes each of them, Backspace takes back the last. */
export function TagsField({ tags, onChange, most, longest, clean, ref, ...field }: TagsFieldProps) {
  const [typed, setTyped] = useState('');

  function add(text: string): void {
    const words = text.split(SEPARATOR).map(clean);
    const all = [...tags, ...words.filter(Boolean).map((word) => word.slice(0, longest))];
    onChange([...new Set(all)].slice(0, most));
    setTyped('');
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter' && typed.trim()) {
      event.preventDefault();
      add(typed);
    }
    if (event.key === 'Backspace' && typed === '') onChange(tags.slice(0, -1));
  }

  return (
    <Field {...field}>
      {(ids) => (
        <div className="space-y-2">
          {tags.length > 0 && (
            <ul className="flex flex-wrap gap-2">
              {tags.map((tag) => (
                <Chosen
                  key={tag}
                  tag={tag}
                  onRemove={() => {
                    onChange(tags.filter((one) => one !== tag));
                    document.getElementById(ids.id)?.focus();
                  }}
                />
              ))}
            </ul>
          )}
          <input
            {...ids}
            ref={ref}
            type="text"
            dir="auto"
            autoComplete="off"
            enterKeyHint="enter"
            className={CONTROL}
            value={typed}
            readOnly={tags.length >= most}
            onChange={({ target }) =>
              SEPARATOR.test(target.value) ? add(target.value) : setTyped(target.value)
            }
            onKeyDown={onKeyDown}
            onBlur={() => typed.trim() && add(typed)}
          />
        </div>
      )}
    </Field>
  );
}

function Chosen({ tag, onRemove }: { tag: string; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <li className="inline-flex items-center rounded-full bg-sunken ps-3">
      <bdi>{tag}</bdi>
      <button
        type="button"
        aria-label={t('tags.remove', { tag: isolated(tag) })}
        onClick={onRemove}
        className="inline-flex size-9 items-center justify-center rounded-full text-muted hover:text-ink"
      >
        <Icon name="close" className="size-4" />
      </button>
    </li>
  );
}
