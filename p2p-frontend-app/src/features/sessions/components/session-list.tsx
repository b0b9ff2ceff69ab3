import { useTranslation } from 'react-i18next';
import type { OwnSession } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { TimeAgo } from '@/components/ui/time-ago';
import { ErrorView } from '@/components/view-state/error-view';
import { QueryView } from '@/components/view-state/query-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { useEndSessions, useSessions } from '../api/sessions';

/** Every browser in which the person is signed in, with the way to end each. */
export function SessionList() {
  const { t } = useTranslation('account');
  const sessions = useSessions();
  const end = useEndSessions();
  return (
    <div className="space-y-4">
      <p className="text-muted">{t('sessions.text')}</p>
      {end.error && <ErrorView error={end.error} />}
      <QueryView query={sessions} skeleton={<SessionSkeleton />}>
        {(items) => (
          <>
            <ul className="divide-y divide-line border-y border-line">
              {items.map((session) => (
                <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
                  <SessionFacts session={session} />
                  {!session.current && (
                    <Button
                      look="plain"
                      aria-label={t('sessions.endNamed', {
                        device: deviceOf(session) ?? t('sessions.unknown'),
                      })}
                      busyLabel={end.isPending && end.variables === session.id && t('signingOut')}
                      onClick={() => end.mutate(session.id)}
                    >
                      {t('sessions.end')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {items.length > 1 && (
              <Button
                look="plain"
                busyLabel={end.isPending && end.variables === undefined && t('signingOut')}
                onClick={() => end.mutate(undefined)}
              >
                {t('sessions.endOthers')}
              </Button>
            )}
          </>
        )}
      </QueryView>
    </div>
  );
}

function SessionFacts({ session }: { session: OwnSession }) {
  const { t } = useTranslation('account');
  return (
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-2 font-bold">
        <bdi>{deviceOf(session) ?? t('sessions.unknown')}</bdi>
        {session.current && (
          <Badge icon="check" tone="verified">
            {t('sessions.current')}
          </Badge>
        )}
      </p>
      <p className="text-sm text-muted">
        {session.last_seen_at && <TimeAgo value={session.last_seen_at} />}
        {session.last_seen_at && session.address && ' · '}
        {session.address && <bdi>{session.address}</bdi>}
      </p>
    </div>
  );
}

function deviceOf({ browser, system }: OwnSession): string | null {
  return [browser, system].filter(Boolean).join(' · ') || null;
}

function SessionSkeleton() {
  return (
    <SkeletonView>
      <SkeletonBar className="h-14 w-full" />
      <SkeletonBar className="mt-2 h-14 w-full" />
    </SkeletonView>
  );
}
