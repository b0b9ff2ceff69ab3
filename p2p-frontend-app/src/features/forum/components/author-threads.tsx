import { useTranslation } from 'react-i18next';
import { Section } from '@/components/ui/page';
import { ErrorView } from '@/components/view-state/error-view';
import { MoreButton } from '@/components/view-state/more-button';
import { useThreadsOf } from '../api/threads';
import { ThreadRow } from './thread-row';

/** What somebody has begun, newest first; of who has begun nothing, it says nothing. */
export function AuthorThreads({ author }: { author: string }) {
  const { t } = useTranslation('forum');
  const threads = useThreadsOf(author);
  const items = threads.data?.pages.flatMap((page) => page.items) ?? [];
  if (threads.error && !threads.data) return <ErrorView error={threads.error} />;
  if (items.length === 0) return null;
  return (
    <Section title={t('byAuthor')}>
      <ul className="divide-y divide-line border-y border-line">
        {items.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} />
        ))}
      </ul>
      <MoreButton list={threads} />
    </Section>
  );
}
