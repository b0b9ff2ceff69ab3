import { expect, it } from 'vitest';
import { draftPath } from './draft-path';

it.each([
  ['thread', 'new', '/forum/new'],
  ['thread', 't1', '/forum/edit/t1'],
  ['reply', 't1', '/forum/threads/t1'],
  ['reply', 't1:r1', '/forum/threads/t1?reply=r1'],
  ['reply', 't1:r1:edit', '/forum/threads/t1?reply=r1'],
  ['use_case', 'new', '/use-cases/new'],
  ['use_case', 'c1', '/use-cases/c1/edit'],
] as const)('leads from the draft of a %s (%s) to where it goes on', (kind, key, path) => {
  expect(draftPath({ kind, key })).toBe(path);
});
