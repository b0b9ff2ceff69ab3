import { useTranslation } from 'react-i18next';
import type { ReplySort } from '@/api/generated/types.gen';
import { EmptyView } from '@/components/view-state/empty-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { useReplies } from '../api/replies';
import { useThreadPlace } from '../thread-context';
import { ReplyBranch } from './reply-branch';

export function ReplyList({ sort }: { sort: ReplySort }) {
  const { t } = useTranslation('forum');
  const { thread } = useThreadPlace();
  const replies = useReplies(thread.id, sort);
  return (
    <QueryView
      query={replies}
      skeleton={<RowsSkeleton />}
      isEmpty={({ pages }) => pages[0]?.items.length === 0}
      empty={
        thread.reply_count === 0 && (
          <EmptyView title={t('replies.none.title')}>{t('replies.none.text')}</EmptyView>
        )
      }
    >
      {({ pages }) => (
        <div className="space-y-6">
          <ul className="divide-y divide-line border-y border-line">
            {pages
              .flatMap((page) => page.items)
              .map((reply) => (
                <ReplyBranch key={reply.id} reply={reply} parent={null} depth={0} sort={sort} />
              ))}
          </ul>
          <MoreButton list={replies} />
        </div>
      )}
    </QueryView>
  );
}
