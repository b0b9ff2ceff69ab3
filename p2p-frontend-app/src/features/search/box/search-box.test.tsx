import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rememberSearch } from '@/features/search/recent';
import { suggestions } from '@/testing/search-samples';
import { show } from '@/testing/show';
import SearchBox from './search-box';

/** Answers suggestions, and notes for which letters. */
function serve(rows: unknown[] = suggestions) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', ({ url }: Request) => {
    const { pathname, searchParams } = new URL(url);
    if (!pathname.endsWith('/suggestions')) return Promise.resolve(Response.json(null));
    asked.push(searchParams.get('query') ?? '');
    return Promise.resolve(Response.json(rows));
  });
  return asked;
}

function open() {
  const view = show(
    <>
      <SearchBox />
      <label>
        Note <input />
      </label>
    </>,
  );
  return { ...view, box: screen.getByRole('combobox'), at: () => view.router.state.location };
}

afterEach(() => vi.unstubAllGlobals());

describe('the search box', () => {
  it('asks from the second letter on, and leads to the results', async () => {
    const asked = serve();
    const { user, box, at } = open();
    await user.type(box, 'p');
    expect(box).toHaveAttribute('aria-expanded', 'false');
    await user.type(box, 'u');
    expect(await screen.findAllByRole('option')).toHaveLength(3);
    expect(asked).toEqual(['pu']);
    await user.keyboard('{Enter}');
    expect(at()).toMatchObject({ pathname: '/search', search: '?q=pu' });
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('is gone through by key, round and back to the words themselves', async () => {
    serve();
    const { user, box, at } = open();
    await user.type(box, 'pu');
    const [first, second, last] = await screen.findAllByRole('option');
    expect(box).not.toHaveAttribute('aria-activedescendant');
    await user.keyboard('{ArrowDown}');
    expect(box).toHaveAttribute('aria-activedescendant', first?.id);
    expect(first).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowUp}');
    expect(box).not.toHaveAttribute('aria-activedescendant');
    await user.keyboard('{ArrowUp}');
    expect(box).toHaveAttribute('aria-activedescendant', last?.id);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(box).toHaveAttribute('aria-activedescendant', second?.id);
    await user.keyboard('{Enter}');
    expect(at().pathname).toBe('/organizations/pumps-of-hail');
  });

  it('opens what is pointed at', async () => {
    serve();
    const { user, box, at } = open();
    await user.type(box, 'pu');
    await user.click(await screen.findByRole('option', { name: /Pua Li/ }));
    expect(at().pathname).toBe('/people/0192c7a0-0000-7000-8000-000000000011');
  });

  it('closes by escape and keeps what is typed', async () => {
    serve();
    const { user, box } = open();
    await user.type(box, 'pu');
    await screen.findByRole('listbox');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(box).toHaveValue('pu');
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByRole('listbox')).toBeVisible();
  });

  it('offers former searches while it is empty', async () => {
    serve();
    rememberSearch('gearbox oil');
    rememberSearch('مضخات');
    const { user, box, at } = open();
    await user.click(box);
    const list = within(screen.getByRole('listbox', { name: 'Recent searches' }));
    expect(list.getAllByRole('option').map((one) => one.textContent)).toEqual(['مضخات', 'gearbox oil']);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(at().search).toBe('?q=gearbox+oil');
  });

  it('marks without taking anything for markup', async () => {
    const label = [
      { text: '<img src=x onerror=alert(1)> ', marked: false },
      { text: '<b>pu', marked: true },
    ];
    serve([{ ...suggestions[0], label }]);
    const { user, box } = open();
    await user.type(box, 'pu');
    const option = await screen.findByRole('option');
    expect(option).toHaveTextContent('<img src=x onerror=alert(1)> <b>pu');
    expect(option.querySelectorAll('mark')).toHaveLength(1);
    expect(option.querySelector('img')).toBeNull();
  });

  it('stays quiet where suggestions cannot be had', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const { user, box, at } = open();
    await user.type(box, 'pump{Enter}');
    expect(at().search).toBe('?q=pump');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('is reached by a slash, except from where one writes', async () => {
    serve();
    const { user, box } = open();
    const note = screen.getByLabelText('Note');
    await user.type(note, 'a/b');
    expect(note).toHaveValue('a/b');
    note.blur();
    await user.keyboard('/');
    await waitFor(() => expect(box).toHaveFocus());
    expect(box).toHaveValue('');
  });
});
