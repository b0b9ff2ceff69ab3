import type { DraftSummary } from '@/api/generated/types.gen';
import { paths, replyPath, threadEditPath, threadPath, caseEditPath } from '@/config/paths';

/** Where on the site a draft goes on. */
export function draftPath({ kind, key }: Pick<DraftSummary, 'kind' | 'key'>): string {
  if (kind === 'thread') return key === 'new' ? paths.newThread : threadEditPath(key);
  if (kind === 'use_case') return key === 'new' ? paths.newUseCase : caseEditPath(key);
  const [id = '', reply] = key.split(':');
  return reply ? replyPath({ id, slug: '' }, reply) : threadPath({ id, slug: '' });
}
