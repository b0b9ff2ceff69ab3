import { useTranslation } from 'react-i18next';
import type { Message as MailboxMessage } from '@/api/generated/types.gen';
import { PageTitle } from '@/components/ui/page-title';
import { QueryView } from '@/components/view-state/query-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { useLanguage } from '@/i18n/use-language';
import { formatDateTime } from '@/lib/formats';
import { useMessage } from '../api/messages';
import { HtmlPreview } from './html-preview';
import { PlainText } from './plain-text';

export function Message({ id }: { id: string }) {
  return (
    <QueryView query={useMessage(id)} skeleton={<MessageSkeleton />}>
      {(message) => <MessageBody message={message} />}
    </QueryView>
  );
}

function MessageBody({ message }: { message: MailboxMessage }) {
  const { t } = useTranslation('mailbox');
  const language = useLanguage();
  return (
    <article className="space-y-8">
      <PageTitle title={message.subject} />
      <header className="space-y-2">
        <h1 dir="auto" className="text-2xl font-bold">
          {message.subject}
        </h1>
        <p className="text-muted">
          {t('to')} <bdi className="break-all">{message.to}</bdi> ·{' '}
          <time dateTime={message.created_at}>{formatDateTime(new Date(message.created_at), language)}</time>
        </p>
      </header>
      <section className="space-y-3">
        <h2 className="text-lg font-bold">{t('text')}</h2>
        <PlainText text={message.text} />
      </section>
      <section className="space-y-3">
        <h2 className="text-lg font-bold">{t('html')}</h2>
        <HtmlPreview html={message.html} title={t('htmlTitle', { subject: message.subject })} />
      </section>
    </article>
  );
}

function MessageSkeleton() {
  return (
    <SkeletonView className="space-y-8">
      <div className="space-y-3">
        <SkeletonBar className="h-8 w-80 max-w-full" />
        <SkeletonBar className="h-4 w-56" />
        <SkeletonBar className="mt-8 h-40 w-full max-w-2xl" />
      </div>
    </SkeletonView>
  );
}
