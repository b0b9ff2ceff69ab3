import { describe, expect, it } from 'vitest';
import { cleanTag, lengthOf, NO_THREAD, replyDraft, threadDraft, threadSchema } from './schema';

const codesOf = (values: object) =>
  threadSchema
    .safeParse({ ...NO_THREAD, ...values })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

const GOOD = { title: 'Why hot?', category: 'maintenance', body: `<p>${'x'.repeat(20)}</p>` };

describe('a thread', () => {
  it('needs a title, a place and a text', () => {
    expect(codesOf({})).toEqual([
      'title: required',
      'title: too_short',
      'category: required',
      'body: required',
    ]);
    expect(codesOf(GOOD)).toEqual([]);
  });

  it('is measured by what one reads, not by its marks', () => {
    expect(lengthOf('<p><strong>مضخة</strong></p>')).toBe(4);
    expect(codesOf({ ...GOOD, body: '<p><strong>short</strong></p>' })).toEqual(['body: too_short']);
    expect(codesOf({ ...GOOD, body: '<p></p><table><tbody><tr><td> </td></tr></tbody></table>' })).toEqual([
      'body: required',
    ]);
    expect(codesOf({ ...GOOD, body: `<p>${'x'.repeat(50_001)}</p>` })).toEqual(['body: too_long']);
  });
});

it.each([
  ['#PLC', 'plc'],
  ['  Siemens  S7 1200 ', 'siemens-s7-1200'],
  ['مضخات الماء', 'مضخات-الماء'],
  ['c++', 'c++'],
  ['--x', 'x'],
  ['<b>', 'b'],
  ['#', ''],
])('spells the tag %s as the server does', (typed, tag) => {
  expect(cleanTag(typed)).toBe(tag);
});

it('takes from a draft only what is one', () => {
  expect(threadDraft(null)).toBeNull();
  expect(threadDraft({ title: 'x' })).toBeNull();
  expect(threadDraft({ ...NO_THREAD, publish_key: 'k' })).toEqual(NO_THREAD);
  expect(replyDraft({ body: 7 })).toBeNull();
  expect(replyDraft({ body: '<p>a</p>' })).toEqual({ body: '<p>a</p>' });
});
