import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CategoryGroup, ThreadType } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Notice } from '@/components/ui/notice';
import { FormProblem } from '@/features/accounts/components/form-problem';
import { useSubmit } from '@/features/accounts/components/use-submit';
import { DraftState } from '@/features/drafts/components/draft-state';
import type { OpenDraft } from '@/features/drafts/open-draft';
import { threadDraft, threadSchema, type ThreadValues } from '../schema';
import { Conflict } from './conflict';
import { ThreadFields } from './thread-fields';

interface ThreadFormProps {
  draft: OpenDraft;
  stored: ThreadValues;
  groups: CategoryGroup[];
  types: ThreadType[];
  action: string;
  busyLabel: string;
  send: (values: ThreadValues) => Promise<void>;
  onDiscard: () => void;
  /** Somebody else edited it meanwhile: makes the next try count. */
  onKeepMine?: () => Promise<void>;
}

/** Keeps what is written as a draft until it is sent. */
export function ThreadForm(props: ThreadFormProps) {
  const { draft, stored, groups, types, action, busyLabel, send, onDiscard, onKeepMine } = props;
  const { t } = useTranslation();
  const restored = threadDraft(draft.content);
  const form = useForm({ resolver: zodResolver(threadSchema), defaultValues: restored ?? stored });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => draft.keep(values),
      }),
    [form, draft],
  );
  const { submit, problem } = useSubmit(form, async (values) => {
    await draft.settle();
    await send(values);
    draft.forget();
  });
  const { isSubmitting } = form.formState;
  const discard = () => void draft.discard().then(onDiscard, onDiscard);
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-6">
      {restored && (
        <Notice icon="edit" title={t('draft.restored.title')}>
          <p>{t('draft.restored.text')}</p>
        </Notice>
      )}
      <ThreadFields form={form} groups={groups} types={types} />
      {problem?.code === 'edited_meanwhile' && onKeepMine ? (
        <Conflict onKeepMine={() => onKeepMine().then(() => submit())} onTakeTheirs={discard} />
      ) : (
        <FormProblem problem={problem} />
      )}
      <div className="space-y-3">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <Button type="submit" busyLabel={isSubmitting && busyLabel}>
            {action}
          </Button>
          <ConfirmButton
            action={t('draft.discard')}
            question={t('draft.discardQuestion')}
            busyLabel={false}
            onConfirm={discard}
          />
        </div>
        <DraftState draft={draft} />
      </div>
    </form>
  );
}
