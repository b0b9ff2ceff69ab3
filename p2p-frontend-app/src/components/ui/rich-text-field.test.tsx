import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { show } from '@/testing/show';
import { linkAddress } from './rich-text-editor/link';
import { RichTextField } from './rich-text-field';

beforeAll(async () => {
  await import('./rich-text-editor/editor');
  // jsdom lays nothing out; the editor asks where its text stands.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
}, 30_000);

async function open(html = '', onChange = vi.fn()) {
  const view = show(<RichTextField label="Text" initialHtml={html} onChange={onChange} />);
  const text = await screen.findByRole('textbox', { name: 'Text' });
  return { ...view, text, onChange };
}

const ALL =
  '<h2>Head</h2><h3>Part</h3><p>a <strong>b</strong> <em>c</em> <s>d</s> <code>e</code> ' +
  '<a href="https://maker.example/">f</a><br>g</p><ul><li><p>one</p><ul><li><p>two</p></li></ul></li></ul>' +
  '<ol start="4"><li><p>four</p></li></ol><blockquote><p>said</p></blockquote><pre><code>x = 1\n  y</code></pre>' +
  '<table><tbody><tr><th><p>h</p></th></tr><tr><td><p>v</p></td></tr></tbody></table><p>end</p>';

describe('the editor', () => {
  it('gives back what it was given, whole', async () => {
    const { text, onChange, user } = await open(ALL);
    await user.click(screen.getByRole('button', { name: /Insert a table/ }));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(text).toHaveTextContent('Head');
    expect(onChange).toHaveBeenLastCalledWith(ALL);
  });

  it('reads a block from the side of its letters, without saving that', async () => {
    const { text, onChange, user } = await open('<p>مضخة</p><pre><code>x</code></pre><p>1</p>');
    expect(text.querySelector('p')).toHaveAttribute('dir', 'auto');
    expect(text.querySelector('pre')).toHaveAttribute('dir', 'ltr');
    await user.click(screen.getByRole('button', { name: 'List' }));
    expect(onChange.mock.lastCall?.[0]).not.toContain('dir=');
  });

  it('keeps of a pasted document only what a text may hold', async () => {
    const { text, onChange } = await open();
    const data =
      '<html><body><h1 style="mso-x:1">Title</h1><p class=MsoNormal><span style="color:red">Red <b>bold</b></span>' +
      '<o:p></o:p></p><p><img src="https://elsewhere.example/x.png"><a href="javascript:alert(1)">no</a></p></body></html>';
    const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: { getData: (type: string) => (type === 'text/html' ? data : ''), files: [], items: [] },
    });
    text.dispatchEvent(paste);
    await waitFor(() => expect(onChange).toHaveBeenCalled());
    expect(onChange.mock.lastCall?.[0]).toBe('<h2>Title</h2><p>Red <strong>bold</strong></p><p>no</p>');
  });

  it('says what its buttons do and which are on', async () => {
    const { user } = await open('<p>a</p>');
    const bold = screen.getByRole('button', { name: 'Bold' });
    expect(bold).toHaveAttribute('aria-pressed', 'false');
    expect(bold).toHaveAttribute('title', 'Bold (Ctrl+B)');
    await user.click(bold);
    expect(bold).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('button', { name: 'Redo' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('is one stop of the Tab key, and arrows go along it', async () => {
    const { user, text } = await open();
    const bar = screen.getByRole('toolbar', { name: 'Formatting' });
    await user.tab();
    expect(within(bar).getByRole('button', { name: 'Bold' })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(within(bar).getByRole('button', { name: 'Italic' })).toHaveFocus();
    await user.keyboard('{End}{ArrowRight}{ArrowLeft}');
    expect(within(bar).getByRole('button', { name: 'Link' })).toHaveFocus();
    await user.tab();
    expect(text).toHaveFocus();
    await user.tab({ shift: true });
    expect(within(bar).getByRole('button', { name: 'Link' })).toHaveFocus();
  });

  it('sets a link, and says when it is none', async () => {
    const { user, onChange } = await open();
    await user.click(screen.getByRole('button', { name: 'Link' }));
    const address = screen.getByLabelText('Address of the link');
    expect(address).toHaveFocus();
    await user.type(address, 'javascript:alert(1){Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('This is not an address');
    await user.clear(address);
    await user.type(address, 'maker.example/manual{Enter}');
    const link = '<a href="https://maker.example/manual">maker.example/manual</a>';
    expect(onChange).toHaveBeenLastCalledWith(`<p>${link}</p>`);
    expect(screen.queryByLabelText('Address of the link')).toBeNull();
  });

  it('makes a table and changes it where the cursor stands', async () => {
    const { user, text } = await open();
    expect(screen.queryByRole('toolbar', { name: 'Table' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /Insert a table/ }));
    expect(within(text).getAllByRole('row')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Add a row' }));
    expect(within(text).getAllByRole('row')).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: 'Delete the column' }));
    expect(within(text).getAllByRole('columnheader')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Delete the table' }));
    expect(within(text).queryByRole('table')).toBeNull();
    expect(screen.queryByRole('toolbar', { name: 'Table' })).toBeNull();
  });

  it('says what is wrong to those who do not see it', async () => {
    function WithError() {
      const [error, setError] = useState<string>();
      return (
        <>
          <RichTextField label="Text" error={error} initialHtml="" onChange={vi.fn()} />
          <button onClick={() => setError('Too short')}>send</button>
        </>
      );
    }
    const { user } = show(<WithError />);
    const text = await screen.findByRole('textbox', { name: 'Text' });
    expect(text).not.toHaveAttribute('aria-invalid');
    await user.click(screen.getByRole('button', { name: 'send' }));
    expect(text).toHaveAttribute('aria-invalid', 'true');
    expect(text).toHaveAccessibleDescription('Too short');
  });
});

describe('the address of a link', () => {
  it.each([
    ['https://a.example/x?y=1', 'https://a.example/x?y=1'],
    [' www.factory.com ', 'https://www.factory.com'],
    ['me@factory.com', 'mailto:me@factory.com'],
    ['mailto:me@factory.com', 'mailto:me@factory.com'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['two words', null],
    ['factory', null],
    ['', null],
  ])('of %s is %s', (typed, address) => {
    expect(linkAddress(typed)).toBe(address);
  });
});
