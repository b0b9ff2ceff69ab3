import { useId, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon } from '@/components/ui/icon';
import { paths, searchPath } from '@/config/paths';
import { classNames } from '@/lib/class-names';
import { isLongEnough, LONGEST } from '../wanted';
import { ChoiceList } from './choice-list';
import { useChoices } from './use-choices';
import { useSlashKey } from './use-slash-key';

interface SearchBoxProps {
  /** What was searched for. */
  query?: string;
  /** On its own page, under the finger too. */
  isLarge?: boolean;
}

/** Words go to the results; a suggestion that is chosen by key or pointer, to its own page. */
export default function SearchBox({ query = '', isLarge = false }: SearchBoxProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(query);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const choices = useChoices(typed, isOpen);
  useSlashKey(input);

  const close = () => {
    setIsOpen(false);
    setActive(-1);
  };
  const go = (to: string) => {
    close();
    void navigate(to);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const wanted = typed.trim();
    const chosen = choices[active];
    if (chosen) go(chosen.to);
    else if (isLongEnough(wanted)) go(searchPath({ q: wanted }));
    else if (!wanted) go(paths.search);
  };
  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
  };
  /** Round, with the words themselves between the last and the first. */
  const move = (by: number) => {
    setIsOpen(true);
    const places = choices.length + 1;
    setActive(((active + 1 + by + places) % places) - 1);
  };
  const isShown = isOpen && choices.length > 0;
  return (
    <search className={classNames('relative block', isLarge ? 'w-full' : 'w-full max-w-96')}>
      <form role="presentation" onSubmit={submit}>
        <label htmlFor={`${id}-input`} className={isLarge ? 'mb-1.5 block font-bold' : 'sr-only'}>
          {t('search.label')}
        </label>
        <div className="relative">
          <Icon
            name="search"
            className="pointer-events-none absolute start-3 top-1/2 size-5 -translate-y-1/2 text-muted"
          />
          <input
            ref={input}
            id={`${id}-input`}
            type="text"
            role="combobox"
            aria-expanded={isShown}
            aria-controls={isShown ? `${id}-choices` : undefined}
            aria-autocomplete="list"
            aria-activedescendant={isShown && active >= 0 ? `${id}-${active}` : undefined}
            dir="auto"
            enterKeyHint="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={LONGEST}
            placeholder={t('search.placeholder')}
            className={classNames(
              'block w-full rounded-md border border-line-strong bg-surface ps-10 pe-3 text-parent text-ink placeholder:text-muted',
              isLarge ? 'min-h-12 text-lg' : 'min-h-10',
            )}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setActive(-1);
              setIsOpen(true);
            }}
            onFocus={() => setIsOpen(true)}
            onBlur={close}
            onKeyDown={step}
          />
        </div>
      </form>
      {isShown && (
        <ChoiceList id={id} choices={choices} active={active} isRecent={!typed.trim()} onChoose={go} />
      )}
    </search>
  );
}
