import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FormPage } from '@/components/ui/page';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { paths, threadPath } from '@/config/paths';
import { EmailState } from '@/features/accounts/components/email-state';
import { useMember } from '@/features/accounts/member-context';
import { WithDraft } from '@/features/drafts/components/with-draft';
import { useForum } from '@/features/forum/api/categories';
import { useCreateThread } from '@/features/forum/api/thread';
import { ThreadForm } from '@/features/forum/components/thread-form';
import { NO_THREAD, submissionOf } from '@/features/forum/schema';
import { typesFor } from '@/features/forum/wanted';

const PLACE = { kind: 'thread', key: 'new' } as const;

export function ThreadNewPage() {
  const { t } = useTranslation('forum');
  const me = useMember();
  const navigate = useNavigate();
  const creating = useCreateThread();
  return (
    <FormPage title={t('new.title')} lead={t('new.lead')} wide>
      <QueryView query={useForum()} skeleton={<FactsSkeleton />}>
        {({ groups, permissions }) => (
          <>
            {permissions.confirm_email_first && <EmailState email={me.email} />}
            <WithDraft place={PLACE} skeleton={<FactsSkeleton />}>
              {(draft) => (
                <ThreadForm
                  draft={draft}
                  stored={NO_THREAD}
                  groups={groups}
                  types={typesFor(permissions.announce)}
                  action={t('new.action')}
                  busyLabel={t('new.busy')}
                  send={async (values) => {
                    const thread = await creating.mutateAsync({
                      ...submissionOf(values),
                      key: draft.publishKey,
                      draft: PLACE.key,
                    });
                    await navigate(threadPath(thread));
                  }}
                  onDiscard={() => void navigate(paths.forum)}
                />
              )}
            </WithDraft>
          </>
        )}
      </QueryView>
    </FormPage>
  );
}
