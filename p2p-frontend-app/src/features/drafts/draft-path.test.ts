import { expect, it } from 'vitest';
import { draftPath } from './draft-path';

it.each([
  ['thread', 'new', '/forum/new'],
  ['thread', 't1', '/forum/edit/t1'],
  ['reply', 't1', '/forum/threads/t1'],
  ['reply', 't1:r1', '/forum/threads/t1?reply=r1'],
  ['reply', 't1:r1:edit', '/forum/threads/t1?reply=r1'],
  ['use_case', 'new', null],
] as const)('leads from the draft of a %s (%s) to where it goes on', (kind, key, path) => {
  expect(draftPath({ kind, key })).toBe(path);
});
