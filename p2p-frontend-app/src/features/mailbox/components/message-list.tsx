import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MessageSummary } from '@/api/generated/types.gen';
import { TimeAgo } from '@/components/ui/time-ago';
import { EmptyView } from '@/components/view-state/empty-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { messagePath } from '@/config/paths';
import { useMessages } from '../api/messages';

const ROWS = [1, 2, 3, 4, 5, 6];

export function MessageList() {
  const { t } = useTranslation('mailbox');
  const messages = useMessages();
  return (
    <QueryView
      query={messages}
      skeleton={<MessageListSkeleton />}
      isEmpty={({ pages }) => pages[0]?.items.length === 0}
      empty={<EmptyView title={t('empty.title')}>{t('empty.text')}</EmptyView>}
    >
      {({ pages }) => (
        <div className="space-y-6">
          <ul className="divide-y divide-line border-y border-line">
            {pages
              .flatMap((page) => page.items)
              .map((item) => (
                <MessageRow key={item.id} item={item} />
              ))}
          </ul>
          {messages.hasNextPage ? (
            <MoreButton list={messages} />
          ) : (
            <p className="text-sm text-muted">{t('end')}</p>
          )}
        </div>
      )}
    </QueryView>
  );
}

function MessageRow({ item }: { item: MessageSummary }) {
  return (
    <li>
      <Link
        to={messagePath(item.id)}
        className="grid gap-x-6 gap-y-0.5 px-2 py-3 no-underline hover:bg-sunken sm:grid-cols-[1fr_auto]"
      >
        <span className="font-bold">
          <bdi>{item.subject}</bdi>
        </span>
        <span className="text-sm text-muted sm:row-span-2 sm:self-center">
          <TimeAgo value={item.created_at} />
        </span>
        <span className="truncate text-muted">
          <bdi>{item.to}</bdi>
        </span>
      </Link>
    </li>
  );
}

function MessageListSkeleton() {
  return (
    <SkeletonView className="divide-y divide-line border-y border-line">
      {ROWS.map((row) => (
        <div key={row} className="space-y-2 px-2 py-4">
          <SkeletonBar className="h-4 w-64 max-w-full" />
          <SkeletonBar className="h-4 w-40" />
        </div>
      ))}
    </SkeletonView>
  );
}
