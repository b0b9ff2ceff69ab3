import * as z from 'zod';
import type { ThreadDetails, ThreadType } from '@/api/generated/types.gen';
import { limits } from '@/data/limits';
import { choice, text } from '@/lib/validation';

/** How many characters somebody reads in a text, which is what the limits count. */
export function lengthOf(html: string): number {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return Array.from(body.textContent.trim()).length;
}

function richText({ min, max }: { min: number; max: number }) {
  return z
    .string()
    .refine((html) => lengthOf(html) > 0, { message: 'required', abort: true })
    .refine((html) => lengthOf(html) >= min, 'too_short')
    .refine((html) => lengthOf(html) <= max, 'too_long');
}

export const threadSchema = z.object({
  title: text(limits.threadTitle),
  category: choice(),
  type: choice(),
  tags: z.array(z.string()),
  body: richText(limits.threadBody),
});

export const replySchema = z.object({ body: richText(limits.replyBody) });

export type ThreadValues = z.infer<typeof threadSchema>;
export type ReplyValues = z.infer<typeof replySchema>;

export const NO_THREAD: ThreadValues = { title: '', category: '', type: 'question', tags: [], body: '' };

export function threadValuesOf(thread: ThreadDetails): ThreadValues {
  const { title, category, type, tags, body } = thread;
  return { title, category: category.slug, type, tags, body };
}

/** The choices come from the server's own lists. */
export function submissionOf({ title, category, type, tags, body }: ThreadValues) {
  return { title, category, type: type as ThreadType, tags, body };
}

const anyThread = z.object({
  title: z.string(),
  category: z.string(),
  type: z.string(),
  tags: z.array(z.string()),
  body: z.string(),
});

/** What a draft holds, if it is one of these. */
export function threadDraft(content: unknown): ThreadValues | null {
  return anyThread.safeParse(content).data ?? null;
}

export function replyDraft(content: unknown): ReplyValues | null {
  return z.object({ body: z.string() }).safeParse(content).data ?? null;
}

/** A reply's draft is known by its thread too, so that a list of drafts knows the way there. */
export function replyDraftKey(threadId: string, parentId: string | undefined): string {
  return parentId ? `${threadId}:${parentId}` : threadId;
}

export function replyEditDraftKey({ thread_id, id }: { thread_id: string; id: string }): string {
  return `${thread_id}:${id}:edit`;
}

/** A tag as the server spells it: without a hash, in small letters, its words joined. */
export function cleanTag(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N} .+/_-]/gu, '');
  return plain
    .trim()
    .replace(/\s+/g, '-')
    .replace(/^[^\p{L}\p{N}_]+/u, '');
}
