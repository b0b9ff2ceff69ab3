import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '@/testing/show';
import { HtmlPreview } from './html-preview';
import { PlainText } from './plain-text';

describe('a mail as text', () => {
  it('makes its addresses links and nothing else', () => {
    show(<PlainText text={'Hello,\nhttp://localhost:5173/reset-password?token=a-b_c\n<b>Bye</b>'} />);
    expect(screen.getByRole('link')).toHaveAttribute(
      'href',
      'http://localhost:5173/reset-password?token=a-b_c',
    );
    expect(screen.getByText(/<b>Bye<\/b>/)).toBeVisible();
  });
});

describe('a mail with its formatting', () => {
  const html = '<p style="color:red" onclick="x()">Hi</p><script>alert(1)</script><a href="/x">go</a>';

  it('stands in a frame where no script runs', () => {
    show(<HtmlPreview html={html} title="Mail" />);
    const frame = screen.getByTitle('Mail');
    expect(frame.getAttribute('sandbox')).not.toContain('allow-scripts');
    expect(frame.getAttribute('srcdoc')).not.toContain('<script');
  });

  it('carries no inline style that the content policy would refuse', () => {
    show(<HtmlPreview html={html} title="Mail" />);
    const written = screen.getByTitle('Mail').getAttribute('srcdoc');
    expect(written).not.toMatch(/\sstyle=/);
    expect(written).toContain('data-kept-style="color:red"');
  });
});
