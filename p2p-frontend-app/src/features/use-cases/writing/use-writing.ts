import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { toApiError, type ApiError } from '@/api/api-error';
import type { UseCaseContent } from '@/api/generated/types.gen';
import type { OpenDraft } from '@/features/drafts/open-draft';
import { useOutline } from '../geography/outline';
import { draftOf, readDraft } from './draft';
import { issuesInForm, resolverWith } from './resolver';
import { contentOf, type CaseValues } from './values';

export interface Writing {
  draft: OpenDraft;
  stored: CaseValues;
  /** The version that was read, where one is edited. */
  version: number | null;
  send: (content: UseCaseContent, version: number | null) => Promise<void>;
}

/** The whole form: kept as a draft while it is written, judged by the server's schema, and sent. */
export function useWriting({ draft, stored, version, send }: Writing) {
  const outline = useOutline().data;
  const [restored] = useState(() => readDraft(draft.content));
  const form = useForm<CaseValues>({
    resolver: resolverWith(outline),
    defaultValues: restored?.values ?? stored,
  });
  const base = useRef(restored ? restored.version : version);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          draft.keep(draftOf(values, base.current));
          // What the server refused was another text.
          setProblem(null);
          // What was wrong is judged anew with every change, and nothing before it was asked about.
          const group = name?.split('.').slice(0, 2).join('.') as 'basics.title' | undefined;
          if (group && form.getFieldState(group).error) void form.trigger([group]);
        },
      }),
    [form, draft],
  );

  async function submit(): Promise<void> {
    setProblem(null);
    setIsSending(true);
    try {
      await draft.settle();
      // It has passed the schema: nothing in it is still open that must not be.
      await send(contentOf(form.getValues()) as UseCaseContent, base.current);
      draft.forget();
    } catch (thrown) {
      const error = await toApiError(thrown);
      setProblem(error);
      // What was not sent is kept again.
      draft.keep(draftOf(form.getValues(), base.current));
    } finally {
      setIsSending(false);
    }
  }

  return {
    form,
    outline,
    isRestored: restored !== null,
    issues: () => issuesInForm(form.getValues(), outline),
    submit,
    isSending,
    problem,
    /** From now on this is the version that is edited. */
    rebase: (latest: number) => {
      base.current = latest;
    },
    takeOver: (values: CaseValues, latest: number) => {
      base.current = latest;
      form.reset(values);
      setProblem(null);
    },
  };
}
