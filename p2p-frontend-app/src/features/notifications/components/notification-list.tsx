import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotificationOut } from '@/api/generated/types.gen';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyView } from '@/components/view-state/empty-view';
import { ErrorView } from '@/components/view-state/error-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { paths } from '@/config/paths';
import { useMarkAll } from '../api/mark';
import { useNotifications } from '../api/notifications';
import { NotificationRow } from './notification-row';

/** What one was told, the newest first. */
export function NotificationList({ onlyUnread }: { onlyUnread: boolean }) {
  const list = useNotifications(onlyUnread);
  const place = useRef<HTMLDivElement>(null);
  // What is read leaves the list of what is unread, and the button that was pressed goes with it.
  const stay = () => place.current?.focus();
  return (
    <div ref={place} tabIndex={-1} className="space-y-4 outline-none">
      <QueryView
        query={list}
        skeleton={<RowsSkeleton />}
        isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
        empty={<Nothing onlyUnread={onlyUnread} />}
      >
        {({ pages }) => {
          const shown = pages.flatMap(({ items }) => items);
          return (
            <>
              <MarkAll shown={shown} onDone={stay} />
              <ul className="divide-y divide-line border-y border-line">
                {shown.map((notification) => (
                  <NotificationRow
                    key={notification.id}
                    notification={notification}
                    onMarked={() => onlyUnread && stay()}
                  />
                ))}
              </ul>
              <MoreButton list={list} />
            </>
          );
        }}
      </QueryView>
    </div>
  );
}

function MarkAll({ shown, onDone }: { shown: NotificationOut[]; onDone: () => void }) {
  const { t } = useTranslation('notifications');
  const markAll = useMarkAll();
  const newest = shown[0];
  if (!newest || shown.every(({ read }) => read)) return null;
  return (
    <div className="space-y-2">
      <Button
        look="plain"
        busyLabel={markAll.isPending && t('markAll.busy')}
        onClick={() => markAll.mutate(newest.happened_at, { onSuccess: onDone })}
      >
        {t('markAll.action')}
      </Button>
      {markAll.isError && <ErrorView error={markAll.error} />}
    </div>
  );
}

function Nothing({ onlyUnread }: { onlyUnread: boolean }) {
  const { t } = useTranslation('notifications');
  if (onlyUnread) return <EmptyView title={t('allRead.title')}>{t('allRead.text')}</EmptyView>;
  return (
    <EmptyView
      title={t('none.title')}
      action={
        <ButtonLink look="plain" to={paths.forum}>
          {t('none.action')}
        </ButtonLink>
      }
    >
      {t('none.text')}
    </EmptyView>
  );
}
