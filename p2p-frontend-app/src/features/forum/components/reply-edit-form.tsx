import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { readReply } from '@/api/generated/sdk.gen';
import type { ReplyOut } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { RichTextField } from '@/components/ui/rich-text-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { limits } from '@/data/limits';
import { FormProblem } from '@/features/accounts/components/form-problem';
import { useSubmit } from '@/features/accounts/components/use-submit';
import { DraftState } from '@/features/drafts/components/draft-state';
import { WithDraft } from '@/features/drafts/components/with-draft';
import type { OpenDraft } from '@/features/drafts/open-draft';
import { suggestPeople } from '../api/mentionable';
import { useEditReply } from '../api/replies';
import { replyDraft, replyEditDraftKey, replySchema } from '../schema';
import { useThreadPlace } from '../thread-context';
import { Conflict } from './conflict';

interface ReplyEditFormProps {
  reply: ReplyOut;
  onClose: () => void;
}

export function ReplyEditForm({ reply, onClose }: ReplyEditFormProps) {
  return (
    <WithDraft place={{ kind: 'reply', key: replyEditDraftKey(reply) }} skeleton={<RowsSkeleton />}>
      {(draft) => <EditReply reply={reply} draft={draft} onClose={onClose} />}
    </WithDraft>
  );
}

function EditReply({ reply, draft, onClose }: ReplyEditFormProps & { draft: OpenDraft }) {
  const { t } = useTranslation('forum');
  const { thread } = useThreadPlace();
  const version = useRef(reply.version);
  const editing = useEditReply(thread.id, reply.id);
  const errorText = useFieldErrorText();
  const form = useForm({
    resolver: zodResolver(replySchema),
    defaultValues: replyDraft(draft.content) ?? { body: reply.body },
  });
  const { errors, isSubmitting, defaultValues } = form.formState;
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => draft.keep({ ...values, title: thread.title }),
      }),
    [form, draft, thread],
  );
  const { submit, problem } = useSubmit(form, async ({ body }) => {
    await draft.settle();
    await editing.mutateAsync({ body, version: version.current, draft: draft.place.key });
    draft.forget();
    onClose();
  });

  async function keepMine(): Promise<void> {
    const stored = await readReply({ path: { reply_id: reply.id } });
    version.current = stored.reply.version;
    await submit();
  }

  const discard = () => void draft.discard().then(onClose, onClose);
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-3">
      <Controller
        control={form.control}
        name="body"
        render={({ field }) => (
          <RichTextField
            ref={field.ref}
            autoFocus
            label={t('edit.replyLabel')}
            error={errorText(errors.body?.message, limits.replyBody)}
            initialHtml={defaultValues?.body ?? ''}
            onChange={field.onChange}
            suggestPeople={suggestPeople}
          />
        )}
      />
      {problem?.code === 'edited_meanwhile' ? (
        <Conflict onKeepMine={keepMine} onTakeTheirs={discard} />
      ) : (
        <FormProblem problem={problem} />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busyLabel={isSubmitting && t('edit.busy')}>
          {t('edit.save')}
        </Button>
        <Button look="quiet" onClick={discard}>
          {t('edit.cancel')}
        </Button>
      </div>
      <DraftState draft={draft} />
    </form>
  );
}
