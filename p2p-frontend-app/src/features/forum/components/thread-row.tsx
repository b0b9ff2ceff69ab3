import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ThreadSummary } from '@/api/generated/types.gen';
import { TimeAgo } from '@/components/ui/time-ago';
import { threadPath } from '@/config/paths';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage } from '@/lib/formats';
import { AuthorName } from '@/components/contribution/author-name';
import { Count } from '@/components/contribution/count';
import { TagList } from './tag-list';
import { ThreadBadges } from './thread-badges';

export function ThreadRow({ thread }: { thread: ThreadSummary }) {
  const { t } = useTranslation(['forum', 'common']);
  const language = useLanguage();
  return (
    <li className="space-y-1.5 px-2 py-4">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h2 className="min-w-0 text-lg leading-snug font-bold break-words" lang={thread.language}>
          <Link to={threadPath(thread)} className="text-link no-underline visited:text-muted hover:underline">
            <bdi>{thread.title}</bdi>
          </Link>
        </h2>
        <ThreadBadges thread={thread} />
      </div>
      <p dir="auto" lang={thread.language} className="line-clamp-2 text-parent break-words text-muted">
        {thread.excerpt}
      </p>
      <TagList tags={thread.tags} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        <span>
          <AuthorName author={thread.author} /> · {inLanguage(thread.category.name, language)} ·{' '}
          <TimeAgo value={thread.last_activity_at} />
        </span>
        <span className="ms-auto flex gap-4">
          <Count
            icon="reply"
            value={thread.reply_count}
            label={t('counts.replies', { count: thread.reply_count })}
          />
          <Count
            icon="like"
            value={thread.like_count}
            label={t('common:counts.likes', { count: thread.like_count })}
          />
          <Count
            icon="eye"
            value={thread.view_count}
            label={t('common:counts.views', { count: thread.view_count })}
          />
        </span>
      </div>
    </li>
  );
}
