import { expect, it } from 'vitest';
import { reply } from '@/testing/forum-samples';
import { changeReply } from './reply-tree';

const deep = reply({ id: 'c' });
const middle = reply({ id: 'b', children: [deep] });
const tree = [reply({ id: 'a', children: [middle] }), reply({ id: 'x' })];

it('changes a reply at any depth, and nothing else', () => {
  const changed = changeReply(tree, 'c', (one) => ({ ...one, like_count: 7 }));
  expect(changed[0]?.children[0]?.children[0]?.like_count).toBe(7);
  expect(changed[1]).toBe(tree[1]);
  expect(tree[0]?.children[0]?.children[0]?.like_count).toBe(0);
});

it('is the same where the reply is not', () => {
  expect(changeReply(tree, 'nowhere', (one) => ({ ...one, liked: true }))).toBe(tree);
});
