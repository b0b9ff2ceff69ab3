import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '@/testing/show';
import { RichText } from './rich-text';

function htmlOf(html: string): string {
  const { container } = show(<RichText html={html} />);
  return container.querySelector('.rich-text')?.innerHTML ?? '';
}

describe('a rich text', () => {
  it('shows everything that a text may hold', () => {
    const html =
      '<h2>Head</h2><p>One <strong>bold</strong> <em>slanted</em> <s>gone</s> <code>P101</code><br>two</p>' +
      '<ol start="3"><li><p>three</p></li></ol><blockquote><p>said</p></blockquote>';
    expect(htmlOf(html).replaceAll(' dir="auto"', '')).toBe(html);
  });

  it('gives each block the direction of its own letters, and code always the same', () => {
    const html = htmlOf('<p>مضخة P101</p><p>1234</p><pre><code>SET x</code></pre>');
    expect(html).toContain('<p dir="auto">مضخة P101</p>');
    expect(html).toContain('<p>1234</p>');
    expect(html).toContain('<pre dir="ltr" tabindex="0"><code>SET x</code></pre>');
  });

  it('lets a wide table scroll by itself, also by keyboard', () => {
    show(<RichText html="<table><tbody><tr><th colspan='2'>a</th></tr> </tbody></table>" />);
    expect(screen.getByRole('region', { name: 'Table' })).toHaveAttribute('tabindex', '0');
    expect(screen.getByRole('columnheader', { name: 'a' })).toHaveAttribute('colspan', '2');
  });

  it('marks links as not ours', () => {
    show(<RichText html='<p><a href="https://maker.example/x" target="_blank">manual</a></p>' />);
    const link = screen.getByRole('link', { name: 'manual' });
    expect(link).toHaveAttribute('rel', 'nofollow ugc noopener noreferrer');
    expect(link).not.toHaveAttribute('target');
  });

  it('leads to whom it names, within the site', async () => {
    const id = '0192c7a0-0000-7000-8000-000000000011';
    const { user, router } = show(<RichText html={`<p>Ask <a href="/people/${id}">@هدى</a></p>`} />);
    await user.click(screen.getByRole('link', { name: '@هدى' }));
    expect(router.state.location.pathname).toBe(`/people/${id}`);
  });

  it.each([
    ['<p><a href="/people/x">a</a></p>', '<p dir="auto"><a>a</a></p>'],
    ['<p><a href="/auth/signout">a</a></p>', '<p dir="auto"><a>a</a></p>'],
    ['<p><a href="//evil.example/people/x">a</a></p>', '<p dir="auto"><a>a</a></p>'],
    ['<script>alert(1)</script>', ''],
    ['<p onclick="alert(1)" style="color:red" class="x" id="y">a</p>', '<p dir="auto">a</p>'],
    ['<img src=x onerror=alert(1)>', ''],
    ['<p><a href="javascript:alert(1)">a</a></p>', '<p dir="auto"><a>a</a></p>'],
    ['<p><a href=" jAvascript:alert(1)">a</a></p>', '<p dir="auto"><a>a</a></p>'],
    ['<svg><g onload=alert(1)>a</g></svg>', ''],
    ['<iframe srcdoc="<script>alert(1)</script>"></iframe>', ''],
    ['<form action="/x"><button>go</button></form>', 'go'],
    ['<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', ''],
  ])('makes nothing else of %s', (html, made) => {
    expect(htmlOf(html)).toBe(made);
  });
});
