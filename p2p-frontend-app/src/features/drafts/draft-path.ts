import type { DraftSummary } from '@/api/generated/types.gen';
import { paths, replyPath, threadEditPath, threadPath } from '@/config/paths';

/** Where on the site a draft goes on; none where the site has no page for it. */
export function draftPath({ kind, key }: Pick<DraftSummary, 'kind' | 'key'>): string | null {
  if (kind === 'thread') return key === 'new' ? paths.newThread : threadEditPath(key);
  if (kind !== 'reply') return null;
  const [id = '', reply] = key.split(':');
  return reply ? replyPath({ id, slug: '' }, reply) : threadPath({ id, slug: '' });
}
