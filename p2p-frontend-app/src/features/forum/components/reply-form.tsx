import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ReplyOut } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { RichTextField, type EditorHandle } from '@/components/ui/rich-text-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { limits } from '@/data/limits';
import { FormProblem } from '@/features/accounts/components/form-problem';
import { useSubmit } from '@/features/accounts/components/use-submit';
import { DraftState } from '@/features/drafts/components/draft-state';
import { WithDraft } from '@/features/drafts/components/with-draft';
import type { OpenDraft } from '@/features/drafts/open-draft';
import { suggestPeople } from '../api/mentionable';
import { useCreateReply } from '../api/replies';
import { replyDraft, replyDraftKey, replySchema } from '../schema';
import { useThreadPlace } from '../thread-context';
import { isolated } from '@/lib/formats';

const NONE: string[] = [];

/** Where a reply is written: to a reply, or to the thread itself. */
export function ReplyForm({ parent }: { parent: ReplyOut | null }) {
  const { thread } = useThreadPlace();
  const place = { kind: 'reply', key: replyDraftKey(thread.id, parent?.id) } as const;
  return (
    <WithDraft place={place} skeleton={<RowsSkeleton />}>
      {(draft) => <WriteReply draft={draft} parent={parent} />}
    </WithDraft>
  );
}

function WriteReply({ draft, parent }: { draft: OpenDraft; parent: ReplyOut | null }) {
  const { t } = useTranslation('forum');
  const { thread, composer, closeComposer, onPosted } = useThreadPlace();
  const quotes = composer?.quotes ?? NONE;
  const taken = useRef(quotes.length);
  const editor = useRef<EditorHandle>(null);
  const creating = useCreateReply(thread.id);
  const body = (replyDraft(draft.content)?.body ?? '') + quotes.join('');
  const form = useForm({ resolver: zodResolver(replySchema), defaultValues: { body } });
  const errorText = useFieldErrorText();
  const { errors, isSubmitting, defaultValues } = form.formState;

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => draft.keep({ ...values, title: thread.title }),
      }),
    [form, draft, thread],
  );

  useEffect(() => {
    quotes.slice(taken.current).forEach((quote) => editor.current?.append(quote));
    taken.current = quotes.length;
  }, [quotes]);

  const { submit, problem } = useSubmit(form, async (values) => {
    await draft.settle();
    const reply = await creating.mutateAsync({
      body: values.body,
      parent_id: parent?.id ?? null,
      key: draft.publishKey,
      draft: draft.place.key,
    });
    draft.forget();
    onPosted(reply.id);
  });

  function discard(): void {
    void draft.discard().then(closeComposer, closeComposer);
  }

  const name = parent?.author && isolated(`${parent.author.first_name} ${parent.author.last_name}`);
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-3 py-3">
      <Controller
        control={form.control}
        name="body"
        render={({ field }) => (
          <RichTextField
            ref={(handle) => {
              editor.current = handle;
              field.ref(handle);
            }}
            autoFocus
            label={name ? t('reply.labelTo', { name }) : t('reply.label')}
            help={t('help.naming')}
            error={errorText(errors.body?.message, limits.replyBody)}
            initialHtml={defaultValues?.body ?? ''}
            onChange={field.onChange}
            suggestPeople={suggestPeople}
          />
        )}
      />
      <FormProblem problem={problem} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button type="submit" busyLabel={isSubmitting && t('reply.busy')}>
          {t('reply.send')}
        </Button>
        <Button look="quiet" onClick={closeComposer}>
          {t('reply.close')}
        </Button>
        <ConfirmButton
          action={t('reply.discard')}
          question={t('reply.discardQuestion')}
          busyLabel={false}
          onConfirm={discard}
        />
      </div>
      <DraftState draft={draft} />
    </form>
  );
}
