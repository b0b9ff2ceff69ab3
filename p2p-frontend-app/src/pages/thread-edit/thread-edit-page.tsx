import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ApiError } from '@/api/api-error';
import { FormPage } from '@/components/ui/page';
import { ErrorView } from '@/components/view-state/error-view';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { useThread } from '@/features/forum/api/thread';
import { ThreadEditor } from '@/features/forum/components/thread-editor';

export function ThreadEditPage() {
  const { t } = useTranslation('forum');
  const { id = '' } = useParams();
  return (
    <FormPage title={t('edit.title')} wide>
      <QueryView query={useThread(id)} skeleton={<FactsSkeleton />}>
        {(thread) =>
          thread.permissions.edit ? (
            <ThreadEditor thread={thread} />
          ) : (
            <ErrorView error={new ApiError({ code: 'forbidden', status: 403 })} />
          )
        }
      </QueryView>
    </FormPage>
  );
}
