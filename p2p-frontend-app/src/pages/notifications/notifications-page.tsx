import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '@/components/ui/page';
import { SHOW_PARAMETER, UNREAD } from '@/config/paths';
import { NotificationList } from '@/features/notifications/components/notification-list';
import { WhichLinks } from '@/features/notifications/components/which-links';

export function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const [parameters] = useSearchParams();
  const onlyUnread = parameters.get(SHOW_PARAMETER) === UNREAD;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="space-y-4">
        <WhichLinks onlyUnread={onlyUnread} />
        <NotificationList key={String(onlyUnread)} onlyUnread={onlyUnread} />
      </div>
    </Page>
  );
}
