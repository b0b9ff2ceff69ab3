import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { readThread } from '@/api/generated/sdk.gen';
import type { ThreadDetails } from '@/api/generated/types.gen';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { threadPath } from '@/config/paths';
import { WithDraft } from '@/features/drafts/components/with-draft';
import { useForum } from '../api/categories';
import { useEditThread } from '../api/thread';
import { submissionOf, threadValuesOf } from '../schema';
import { typesFor } from '../wanted';
import { ThreadForm } from './thread-form';

export function ThreadEditor({ thread }: { thread: ThreadDetails }) {
  const { t } = useTranslation('forum');
  const navigate = useNavigate();
  const editing = useEditThread(thread.id);
  const version = useRef(thread.version);
  const place = { kind: 'thread', key: thread.id } as const;
  return (
    <QueryView query={useForum()} skeleton={<FactsSkeleton />}>
      {({ groups, permissions }) => (
        <WithDraft place={place} skeleton={<FactsSkeleton />}>
          {(draft) => (
            <ThreadForm
              draft={draft}
              stored={threadValuesOf(thread)}
              groups={groups}
              types={typesFor(permissions.announce || thread.type === 'announcement')}
              action={t('edit.save')}
              busyLabel={t('edit.busy')}
              send={async (values) => {
                const edit = { ...submissionOf(values), version: version.current, draft: thread.id };
                const edited = await editing.mutateAsync(edit);
                await navigate(threadPath(edited));
              }}
              onDiscard={() => void navigate(threadPath(thread))}
              onKeepMine={async () => {
                version.current = (await readThread({ path: { thread_id: thread.id } })).version;
              }}
            />
          )}
        </WithDraft>
      )}
    </QueryView>
  );
}
