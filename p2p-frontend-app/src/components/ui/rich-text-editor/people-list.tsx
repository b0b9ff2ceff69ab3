import type { Editor } from '@tiptap/core';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Author } from '@/api/generated/types.gen';
import { PersonFace } from '@/components/ui/person-face';
import { useLanguage } from '@/i18n/use-language';
import { classNames } from '@/lib/class-names';
import { inLanguage } from '@/lib/formats';
import { askedName } from './asked-name';
import { useEditorState } from './use-editor-state';
import { useSuggested, type SuggestPeople } from './use-suggested';

interface PeopleListProps {
  editor: Editor;
  suggest: SuggestPeople;
}

function readAsked(editor: Editor): string {
  const asked = askedName(editor);
  return asked ? `${asked.from} ${asked.query}` : '';
}

/** Who may be meant by the name behind an @: chosen with the arrow keys and Enter while one goes on writing. */
export function PeopleList({ editor, suggest }: PeopleListProps) {
  const asked = useEditorState(editor, readAsked);
  const [place = '', ...query] = asked.split(' ');
  // What was put away stays away until another name is begun.
  const [putAway, setPutAway] = useState('');
  const people = useSuggested(suggest, putAway && putAway === place ? '' : query.join(' '));
  return (
    people.length > 0 && (
      <Choice
        key={people.map(({ id }) => id).join()}
        editor={editor}
        people={people}
        onPutAway={() => setPutAway(place)}
      />
    )
  );
}

function insert(editor: Editor, { id, first_name, last_name }: Author): void {
  const asked = askedName(editor);
  if (!asked) return;
  const mention = { type: 'mention', attrs: { id, name: `${first_name} ${last_name}` } };
  editor
    .chain()
    .focus()
    .insertContentAt(asked, [mention, { type: 'text', text: ' ' }])
    .run();
}

const GAP = 6;

/** Right below the line that is written, and in sight. */
function putBelow(list: HTMLElement, bottom: number): void {
  const around = list.offsetParent?.getBoundingClientRect().top ?? 0;
  list.style.top = `${bottom - around + GAP}px`;
  list.scrollIntoView({ block: 'nearest' });
}

interface ChoiceProps {
  editor: Editor;
  people: Author[];
  onPutAway: () => void;
}

function Choice({ editor, people, onPutAway }: ChoiceProps) {
  const { t } = useTranslation('editor');
  const id = useId();
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const asked = askedName(editor);
    if (asked && list.current) putBelow(list.current, editor.view.coordsAtPos(asked.from).bottom);
  }, [editor]);

  useEffect(() => {
    const text = editor.view.dom;
    const attributes = { 'aria-controls': id, 'aria-activedescendant': `${id}-${current}` };
    Object.entries(attributes).forEach(([name, value]) => text.setAttribute(name, value));
    return () => Object.keys(attributes).forEach((name) => text.removeAttribute(name));
  }, [editor, id, current]);

  useEffect(() => {
    const around = editor.view.dom.parentElement;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    // Before the editor itself hears of the key.
    function onKeyDown(event: KeyboardEvent): void {
      const step = steps[event.key];
      const person = people[current];
      if (event.isComposing) return;
      if (step) setCurrent((current + step + people.length) % people.length);
      else if (event.key === 'Escape') onPutAway();
      else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && person)
        insert(editor, person);
      else return;
      event.preventDefault();
      event.stopPropagation();
    }
    around?.addEventListener('keydown', onKeyDown, true);
    return () => around?.removeEventListener('keydown', onKeyDown, true);
  }, [editor, people, current, onPutAway]);

  return (
    <div
      ref={list}
      className="absolute inset-x-1 z-[2] scroll-mb-20 rounded-md border border-line bg-surface p-1 shadow-lg sm:end-auto sm:w-80"
    >
      <p role="status" className="sr-only">
        {t('people.found', { count: people.length })}
      </p>
      <ul id={id} role="listbox" aria-label={t('people.label')} className="max-h-60 overflow-y-auto">
        {people.map((person, index) => (
          <Option
            key={person.id}
            id={`${id}-${index}`}
            person={person}
            isCurrent={index === current}
            onChoose={() => insert(editor, person)}
          />
        ))}
      </ul>
    </div>
  );
}

interface OptionProps {
  id: string;
  person: Author;
  isCurrent: boolean;
  onChoose: () => void;
}

function Option({ id, person, isCurrent, onChoose }: OptionProps) {
  const language = useLanguage();
  const { first_name, last_name, organization } = person;
  return (
    <li
      id={id}
      role="option"
      aria-selected={isCurrent}
      ref={(row) => {
        if (isCurrent) row?.scrollIntoView({ block: 'nearest' });
      }}
      // The cursor stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={classNames(
        'flex min-h-11 cursor-pointer items-center gap-3 rounded px-2 py-1',
        isCurrent ? 'bg-action-soft text-link' : 'hover:bg-sunken',
      )}
    >
      <PersonFace person={person} />
      <span className="min-w-0">
        <bdi className="block truncate font-bold">{`${first_name} ${last_name}`}</bdi>
        {organization && (
          <bdi className="block truncate text-sm text-muted">{inLanguage(organization, language)}</bdi>
        )}
      </span>
    </li>
  );
}
