import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { listReplyVersions, listThreadVersions } from '@/api/generated/sdk.gen';
import { Button } from '@/components/ui/button';
import { RichText } from '@/components/ui/rich-text';
import { TimeAgo } from '@/components/ui/time-ago';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { keys } from '../api/cache';

interface HistoryProps {
  of: 'thread' | 'reply';
  id: string;
  onClose: () => void;
}

/** How it read before it was edited, for its author and moderators. */
export function History({ of, id, onClose }: HistoryProps) {
  const { t } = useTranslation('forum');
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const versions = useQuery({
    queryKey: keys.history(id),
    queryFn: () =>
      of === 'thread'
        ? listThreadVersions({ path: { thread_id: id } })
        : listReplyVersions({ path: { reply_id: id } }),
    staleTime: 0,
  });
  return (
    <section
      aria-label={t('history.title')}
      className="space-y-3 rounded-md border border-line-strong bg-sunken p-4"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="flex items-center justify-between gap-3">
        <p className="font-bold">{t('history.title')}</p>
        <Button ref={close} look="quiet" onClick={onClose}>
          {t('history.close')}
        </Button>
      </div>
      <QueryView query={versions} skeleton={<RowsSkeleton />}>
        {(found) => (
          <ol className="space-y-3">
            {found.map((past) => (
              <li key={past.version} className="space-y-2 rounded-md bg-surface p-4">
                <p className="text-sm text-muted">
                  {t('history.until')} <TimeAgo value={past.replaced_at} />
                </p>
                {past.title && (
                  <p dir="auto" className="font-bold break-words">
                    {past.title}
                  </p>
                )}
                <RichText html={past.body} />
              </li>
            ))}
          </ol>
        )}
      </QueryView>
    </section>
  );
}
