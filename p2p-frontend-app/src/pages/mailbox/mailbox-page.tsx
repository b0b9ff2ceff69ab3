import { useTranslation } from 'react-i18next';
import { Page } from '@/components/ui/page';
import { MessageList } from '@/features/mailbox/components/message-list';

export function MailboxPage() {
  const { t } = useTranslation('mailbox');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <MessageList />
    </Page>
  );
}
