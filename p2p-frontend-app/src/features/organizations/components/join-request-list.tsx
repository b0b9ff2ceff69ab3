import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceivedJoinRequest } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TimeAgo } from '@/components/ui/time-ago';
import { EmptyView } from '@/components/view-state/empty-view';
import { ErrorView } from '@/components/view-state/error-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { limits } from '@/data/limits';
import { useAnswerJoinRequest, useReceivedJoinRequests } from '../api/join-requests';

/** Who asks for a place, for those who give it. */
export function JoinRequestList({ slug }: { slug: string }) {
  const { t } = useTranslation('organizations');
  const requests = useReceivedJoinRequests(slug);
  return (
    <QueryView
      query={requests}
      skeleton={<RowsSkeleton />}
      isEmpty={({ pages }) => pages[0]?.items.length === 0}
      empty={<EmptyView title={t('requests.empty.title')}>{t('requests.empty.text')}</EmptyView>}
    >
      {({ pages }) => (
        <div className="space-y-6">
          <ul className="divide-y divide-line border-y border-line">
            {pages
              .flatMap((page) => page.items)
              .map((request) => (
                <RequestRow key={request.id} slug={slug} request={request} />
              ))}
          </ul>
          <MoreButton list={requests} />
        </div>
      )}
    </QueryView>
  );
}

function RequestRow({ slug, request }: { slug: string; request: ReceivedJoinRequest }) {
  const { t } = useTranslation('organizations');
  const { person } = request;
  const answer = useAnswerJoinRequest(slug, request.id);
  const [isDeclining, setIsDeclining] = useState(false);
  return (
    <li className="space-y-3 px-2 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <p>
            <bdi className="font-bold">{`${person.first_name} ${person.last_name}`}</bdi>{' '}
            <span className="text-sm text-muted">
              <TimeAgo value={request.created_at} />
            </span>
          </p>
          <p className="text-muted">
            <bdi>{person.job_title}</bdi>
          </p>
          <p className="flex flex-wrap items-center gap-2">
            <bdi className="break-all">{person.email}</bdi>
            {person.email_verified ? (
              <Badge tone="verified" icon="check">
                {t('requests.emailConfirmed')}
              </Badge>
            ) : (
              <Badge tone="attention" icon="alert">
                {t('requests.emailNotConfirmed')}
              </Badge>
            )}
          </p>
        </div>
        {!isDeclining && (
          <div className="flex flex-wrap gap-3">
            <Button
              busyLabel={answer.isPending && t('requests.busy')}
              onClick={() => answer.mutate({ approve: true })}
            >
              {t('requests.approve')}
            </Button>
            <Button look="plain" disabled={answer.isPending} onClick={() => setIsDeclining(true)}>
              {t('requests.decline')}
            </Button>
          </div>
        )}
      </div>
      {isDeclining && (
        <DeclineForm
          isBusy={answer.isPending}
          onDecline={(note) => answer.mutate({ approve: false, note })}
          onBack={() => setIsDeclining(false)}
        />
      )}
      {answer.error && <ErrorView error={answer.error} />}
    </li>
  );
}

interface DeclineFormProps {
  isBusy: boolean;
  onDecline: (note: string) => void;
  onBack: () => void;
}

function DeclineForm({ isBusy, onDecline, onBack }: DeclineFormProps) {
  const { t } = useTranslation('organizations');
  const [note, setNote] = useState('');
  return (
    <form
      className="space-y-3 rounded-md border border-line-strong bg-sunken p-4"
      onSubmit={(event) => {
        event.preventDefault();
        onDecline(note);
      }}
    >
      <TextAreaField
        label={t('requests.note')}
        optional={t('optional')}
        help={t('requests.noteHelp')}
        dir="auto"
        rows={3}
        autoFocus
        maxLength={limits.declineNote.max}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busyLabel={isBusy && t('requests.busy')}>
          {t('requests.decline')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('requests.back')}
        </Button>
      </div>
    </form>
  );
}
