import { afterEach, expect, it } from 'vitest';
import { quoteOf } from './quote';

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

function shown(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.append(element);
  return element;
}

it('takes all that was said, but not what it quotes itself', () => {
  const html = '<blockquote><p>older</p></blockquote><p>said <em>so</em></p>';
  expect(quoteOf('Omar', html, null)).toBe(
    '<blockquote><p><strong>Omar</strong></p><p>said <em>so</em></p></blockquote>',
  );
});

it('takes what is marked within the text', () => {
  const element = shown('<p>one two</p>');
  const text = element.querySelector('p')?.firstChild;
  if (text) document.getSelection()?.setBaseAndExtent(text, 4, text, 7);
  expect(quoteOf('Omar', '<p>one two</p>', element)).toContain('<p>two</p>');
});

it('does not take what is marked elsewhere', () => {
  const element = shown('<p>mine</p>');
  const other = shown('<p>another</p>');
  document.getSelection()?.selectAllChildren(other);
  expect(quoteOf('Omar', '<p>mine</p>', element)).toContain('<p>mine</p></blockquote>');
});

it('writes names and words as words', () => {
  const element = shown('<p>a &lt; b</p>');
  document.getSelection()?.selectAllChildren(element);
  expect(quoteOf('<b>', '', element)).toBe(
    '<blockquote><p><strong>&lt;b&gt;</strong></p><p>a &lt; b</p></blockquote>',
  );
});
