import * as z from 'zod';
import type { Content } from '@/features/drafts/open-draft';
import { caseValues, type CaseValues } from './values';

/** What a draft keeps; `version` is the one that was read when editing began. */
const caseDraft = z.object({ values: caseValues, version: z.number().nullable() });

export type CaseDraft = z.infer<typeof caseDraft>;

/** The title stands outside too: it is the draft's name in a list of drafts. */
export function draftOf(values: CaseValues, version: number | null): Content {
  return { title: values.basics.title.trim(), values, version };
}

/** What a draft holds, if it is one of these. */
export function readDraft(content: Content | null): CaseDraft | null {
  return caseDraft.safeParse(content).data ?? null;
}
