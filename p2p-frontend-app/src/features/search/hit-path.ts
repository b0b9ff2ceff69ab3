import type { SearchResults, Suggestion } from '@/api/generated/types.gen';
import { casePath, organizationPath, profilePath, replyPath, threadPath } from '@/config/paths';

export type Hit = SearchResults['groups'][number]['items'][number];

/** Where one reads on. */
export function hitPath(hit: Hit): string {
  switch (hit.kind) {
    case 'thread':
      return threadPath(hit);
    case 'reply':
      return replyPath({ id: hit.thread_id, slug: hit.slug }, hit.id);
    case 'use_case':
      return casePath(hit.slug);
    case 'person':
      return profilePath(hit.id);
    case 'organization':
      return organizationPath(hit.organization.slug);
  }
}

export function suggestionPath({ kind, id, slug }: Suggestion): string {
  switch (kind) {
    case 'use_case':
      return casePath(slug);
    case 'person':
      return profilePath(id);
    case 'organization':
      return organizationPath(slug);
    default:
      return threadPath({ id, slug });
  }
}
