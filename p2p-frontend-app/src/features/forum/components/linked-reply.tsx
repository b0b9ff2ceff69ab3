import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { TextLink } from '@/components/ui/text-link';
import { threadPath } from '@/config/paths';
import { useReply } from '../api/replies';
import { useThreadPlace } from '../thread-context';
import { useArrival } from '../use-arrival';
import { ReplyCard } from './reply-card';

/** The reply that a link leads to, wherever in the discussion it stands. */
export function LinkedReply({ id }: { id: string }) {
  const { t } = useTranslation('forum');
  const { thread } = useThreadPlace();
  const reply = useReply(id);
  const place = useArrival<HTMLElement>(id, reply.data !== undefined || reply.isError);
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-labelledby="linked-reply"
      className="scroll-mt-20 space-y-3 outline-none"
    >
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 id="linked-reply" className="text-xl font-bold">
          {t('linked.title')}
        </h2>
        <TextLink to={threadPath(thread)} preventScrollReset>
          {t('linked.all')}
        </TextLink>
      </div>
      <QueryView query={reply} skeleton={<RowsSkeleton />}>
        {({ reply: found }) => <ReplyCard reply={found} isCopy />}
      </QueryView>
    </section>
  );
}
