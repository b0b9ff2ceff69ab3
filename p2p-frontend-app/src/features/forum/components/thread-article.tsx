import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RichText } from '@/components/ui/rich-text';
import { TextLink } from '@/components/ui/text-link';
import { forumPath, paths } from '@/config/paths';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage } from '@/lib/formats';
import { useThreadPlace } from '../thread-context';
import { Count } from '@/components/contribution/count';
import { PostHead } from './post-head';
import { TagList } from './tag-list';
import { ThreadActions } from './thread-actions';
import { ThreadBadges } from './thread-badges';

/** What was asked or told, before the replies. */
export function ThreadArticle() {
  const { t } = useTranslation(['forum', 'common']);
  const language = useLanguage();
  const { thread } = useThreadPlace();
  const text = useRef<HTMLDivElement>(null);
  return (
    <article className="space-y-4">
      <header className="flex flex-col gap-2">
        <nav aria-label={t('trail')} className="flex flex-wrap gap-x-2 text-sm">
          <TextLink to={paths.forum}>{t('title')}</TextLink>
          <span aria-hidden="true">›</span>
          <TextLink to={forumPath({ category: thread.category.slug })}>
            {inLanguage(thread.category.name, language)}
          </TextLink>
        </nav>
        {thread.deleted ? (
          <h1 className="text-2xl font-bold sm:text-3xl">{t('deleted.thread.title')}</h1>
        ) : (
          <h1 dir="auto" lang={thread.language} className="text-2xl font-bold break-words sm:text-3xl">
            {thread.title}
          </h1>
        )}
        <div className="flex flex-wrap items-center gap-2 empty:hidden">
          <ThreadBadges thread={thread} />
        </div>
        {!thread.deleted && (
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <PostHead author={thread.author} createdAt={thread.created_at} editedAt={thread.edited_at} />
            <Count
              icon="eye"
              value={thread.view_count}
              label={t('common:counts.views', { count: thread.view_count })}
            />
          </div>
        )}
      </header>
      {thread.deleted ? (
        <p className="text-muted">{t('deleted.thread.text')}</p>
      ) : (
        <>
          <div ref={text} lang={thread.language}>
            <RichText html={thread.body} />
          </div>
          <TagList tags={thread.tags} />
          <ThreadActions text={text} />
        </>
      )}
    </article>
  );
}
