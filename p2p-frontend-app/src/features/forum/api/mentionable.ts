import { suggestMentions } from '@/api/generated/sdk.gen';
import type { Author } from '@/api/generated/types.gen';

const LONGEST = 80;

/** Members whom one may name in a text. */
export async function suggestPeople(query: string): Promise<Author[]> {
  const { items } = await suggestMentions({ query: { query: query.slice(0, LONGEST) } });
  return items;
}
