import { expect, it } from 'vitest';
import { withoutStyles } from './pasted';

it.each([
  ['<p style="color:red">a</p>', '<p>a</p>'],
  ["<td width=100 STYLE='mso-x:1' colspan=2>a</td>", '<td width=100 colspan=2>a</td>'],
  ['<p style=x>a</p>', '<p>a</p>'],
  ['<style type="text/css">p { margin: 0 }</style><p>a</p>', '<p>a</p>'],
  ['<p>write style="x" so</p>', '<p>write style="x" so</p>'],
  ['<p data-style="x">a</p>', '<p data-style="x">a</p>'],
])('takes the dress off %s', (html, plain) => {
  expect(withoutStyles(html)).toBe(plain);
});
