import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Author } from '@/api/generated/types.gen';
import { RichTextField } from '@/components/ui/rich-text-field';
import { author } from '@/testing/forum-samples';
import { show } from '@/testing/show';

const HUDA = {
  ...author,
  id: '0192c7a0-0000-7000-8000-0000000000a1',
  first_name: 'Huda',
  last_name: 'Saleh',
};
const HUSSAM = {
  ...author,
  id: '0192c7a0-0000-7000-8000-0000000000a2',
  first_name: 'حسام',
  last_name: 'النجار',
};
const LINK = `<a href="/people/${HUDA.id}">@Huda Saleh</a>`;

beforeAll(async () => {
  await import('./editor');
  // jsdom lays nothing out; the editor asks where its text stands.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Element.prototype.scrollIntoView = () => undefined;
  document.elementFromPoint = () => null;
}, 30_000);

/** The editor with a text whose end the cursor stands at. */
async function open(html: string, suggest: (query: string) => Promise<Author[]>) {
  const onChange = vi.fn();
  const suggestPeople = vi.fn(suggest);
  const view = show(
    <RichTextField
      autoFocus
      label="Text"
      initialHtml={html}
      onChange={onChange}
      suggestPeople={suggestPeople}
    />,
  );
  const text = await screen.findByRole('textbox', { name: 'Text' });
  await waitFor(() => expect(text).toHaveFocus());
  return { ...view, text, onChange, suggestPeople };
}

const both = () => Promise.resolve([HUDA, HUSSAM]);

describe('a name behind an @', () => {
  it('is found, told to who does not see the list, and taken with Enter', async () => {
    const { user, text, onChange, suggestPeople } = await open('<p>Ask @hu</p>', both);
    const list = await screen.findByRole('listbox', { name: 'Members' });
    expect(suggestPeople).toHaveBeenLastCalledWith('hu');
    expect(screen.getByText(/^2 members/)).toHaveRole('status');
    const [first] = within(list).getAllByRole('option');
    expect(first).toHaveAttribute('aria-selected', 'true');
    expect(text).toHaveAttribute('aria-controls', list.id);
    expect(text).toHaveAttribute('aria-activedescendant', first?.id);
    await user.keyboard('{Enter}');
    expect(onChange).toHaveBeenLastCalledWith(`<p>Ask ${LINK} </p>`);
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(text).toHaveFocus();
    expect(text).not.toHaveAttribute('aria-activedescendant');
  });

  it('is chosen with the arrow keys, round and round', async () => {
    const { user, onChange } = await open('<p>@hu</p>', both);
    await screen.findByRole('listbox');
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { name: /حسام/ })).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { name: /Huda/ })).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowUp}{Tab}');
    expect(onChange).toHaveBeenLastCalledWith(`<p><a href="/people/${HUSSAM.id}">@حسام النجار</a> </p>`);
  });

  it('is chosen by a press, and the cursor stays in the text', async () => {
    const { user, text, onChange } = await open('<p>@hu</p>', both);
    await user.click(await screen.findByRole('option', { name: /Huda/ }));
    expect(onChange).toHaveBeenLastCalledWith(`<p>${LINK} </p>`);
    expect(text).toHaveFocus();
  });

  it('is left alone when the list is put away', async () => {
    const { user, text } = await open('<p>@hu</p>', both);
    await screen.findByRole('listbox');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(text).toHaveTextContent('@hu');
  });

  it.each([
    '<p>write to me@hu</p>',
    '<p>@h</p>',
    '<p>hu</p>',
    '<pre><code>@hu</code></pre>',
    '<p><code>@hu</code></p>',
    '<p>@hu is here</p>',
  ])('is none in %s', async (html) => {
    const { suggestPeople } = await open(html, both);
    await new Promise((resolve) => void setTimeout(resolve, 250));
    expect(suggestPeople).not.toHaveBeenCalled();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('is a word like others while nobody can be asked', async () => {
    const { suggestPeople } = await open('<p>@hu</p>', () => Promise.reject(new Error('offline')));
    await waitFor(() => expect(suggestPeople).toHaveBeenCalled());
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('leads nowhere while one writes', async () => {
    const { text } = await open(`<p>Ask ${LINK}</p>`, both);
    expect(fireEvent.click(within(text).getByText('@Huda Saleh'))).toBe(false);
  });

  it('comes back whole, and goes as a whole', async () => {
    const { user, onChange } = await open(`<p>Ask ${LINK}</p>`, both);
    await user.keyboard('{Backspace}');
    expect(onChange).toHaveBeenLastCalledWith('<p>Ask </p>');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onChange).toHaveBeenLastCalledWith(`<p>Ask ${LINK}</p>`);
  });
});
