import { useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '@/components/ui/page-title';
import { ThreadSkeleton } from '@/features/forum/components/thread-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { useThread } from '@/features/forum/api/thread';
import { ThreadView } from '@/features/forum/components/thread-view';

export function ThreadPage() {
  const { t } = useTranslation('forum');
  const { id = '' } = useParams();
  const thread = useThread(id);
  return (
    <div className="mx-auto max-w-3xl space-y-8 px-4 py-8 sm:px-8 sm:py-10">
      <PageTitle title={thread.data?.title ?? t('title')} />
      {thread.error && !thread.data && <h1 className="text-2xl font-bold">{t('title')}</h1>}
      <QueryView query={thread} skeleton={<ThreadSkeleton />}>
        {(found) => <ThreadView key={found.id} thread={found} />}
      </QueryView>
    </div>
  );
}
