import { useTranslation } from 'react-i18next';
import type { Undelivered } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Section } from '@/components/ui/page';
import { TimeAgo } from '@/components/ui/time-ago';
import { ErrorView } from '@/components/view-state/error-view';
import { MoreButton } from '@/components/view-state/more-button';
import { useLanguage } from '@/i18n/use-language';
import { formatDateTime } from '@/lib/formats';
import { useDiscard, useSendAgain, useUndelivered } from '../api/undelivered';

/** What the mail server has not taken; where there is nothing, it says nothing. */
export function UndeliveredList() {
  const { t } = useTranslation('mailbox');
  const undelivered = useUndelivered();
  const mails = undelivered.data?.pages.flatMap((page) => page.items) ?? [];
  if (undelivered.error && !undelivered.data) return <ErrorView error={undelivered.error} />;
  if (mails.length === 0) return null;
  return (
    <Section title={t('undelivered.title')}>
      <p className="measure text-muted">{t('undelivered.lead')}</p>
      <ul className="divide-y divide-line border-y border-line">
        {mails.map((mail) => (
          <UndeliveredRow key={mail.id} mail={mail} />
        ))}
      </ul>
      <MoreButton list={undelivered} />
    </Section>
  );
}

function UndeliveredRow({ mail }: { mail: Undelivered }) {
  const { t } = useTranslation('mailbox');
  const language = useLanguage();
  const sendAgain = useSendAgain(mail.id);
  const discard = useDiscard(mail.id);
  const due = mail.next_try_at && formatDateTime(new Date(mail.next_try_at), language);
  return (
    <li className="space-y-2 px-2 py-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <p className="font-bold">
            <bdi>{mail.subject}</bdi>
          </p>
          <bdi className="break-all text-muted">{mail.to}</bdi>
        </div>
        <Badge tone={mail.state === 'waiting' ? 'plain' : 'attention'}>
          {t(`undelivered.states.${mail.state}`)}
        </Badge>
        <Button
          look="plain"
          busyLabel={sendAgain.isPending && t('undelivered.sending')}
          onClick={() => sendAgain.mutate()}
        >
          {t('undelivered.sendAgain')}
        </Button>
        <ConfirmButton
          action={t('undelivered.discard')}
          question={t('undelivered.discardQuestion', { to: `\u2068${mail.to}\u2069` })}
          busyLabel={discard.isPending && t('undelivered.discarding')}
          onConfirm={() => discard.mutate()}
        />
      </div>
      <p className="text-sm text-muted">
        {t('undelivered.tries', { count: mail.tries })}
        {' · '}
        <TimeAgo value={mail.tried_at} />
        {due && ` · ${t('undelivered.nextTry', { time: due })}`}
      </p>
      {/* In the words of the mail server and with names of settings: the same in every language. */}
      <p className="text-sm break-words">
        <bdi dir="ltr" lang="en">
          {mail.reason}
        </bdi>
      </p>
      {sendAgain.isSuccess && <p role="status">{t('undelivered.offered')}</p>}
      {sendAgain.error && <ErrorView error={sendAgain.error} />}
      {discard.error && <ErrorView error={discard.error} />}
    </li>
  );
}
