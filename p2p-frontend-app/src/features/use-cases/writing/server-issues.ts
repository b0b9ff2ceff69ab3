import type { ApiError } from '@/api/api-error';
import type { Issue } from './check';
import { ruleAt } from './content-schema';

const CONTENT = 'content.';

function isKnown({ path }: Issue): boolean {
  try {
    ruleAt(path);
    return true;
  } catch {
    return false;
  }
}

/** What the server objected to all the same, as far as the form has a place for it. */
export function serverIssues(problem: ApiError | null): Issue[] {
  if (problem?.code === 'images_missing') return [{ path: 'place.images', code: 'images_missing' }];
  return (problem?.fields ?? [])
    .filter(({ field }) => field.startsWith(CONTENT))
    .map(({ field, code }) => ({
      // The server names the variant of a budget too.
      path: field.slice(CONTENT.length).replace(/\.budget\.(amount|text)\./, '.budget.'),
      code,
    }))
    .filter(isKnown);
}
