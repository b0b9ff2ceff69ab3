import { useTranslation } from 'react-i18next';
import { Page } from '@/components/ui/page';
import { MessageList } from '@/features/mailbox/components/message-list';
import { UndeliveredList } from '@/features/mailbox/components/undelivered-list';

export function MailboxPage() {
  const { t } = useTranslation('mailbox');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <UndeliveredList />
      <MessageList />
    </Page>
  );
}
