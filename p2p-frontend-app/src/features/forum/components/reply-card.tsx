import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyOut } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';
import { RichText } from '@/components/ui/rich-text';
import { classNames } from '@/lib/class-names';
import { useThreadPlace } from '../thread-context';
import { PostHead } from './post-head';
import { ReplyActions } from './reply-actions';
import { ReplyEditForm } from './reply-edit-form';
import { ReplyForm } from './reply-form';

interface ReplyCardProps {
  reply: ReplyOut;
  /** The one that a link led to, drawn a second time above the discussion: its place there keeps the id. */
  isCopy?: boolean;
}

export function ReplyCard({ reply, isCopy = false }: ReplyCardProps) {
  const { t } = useTranslation('forum');
  const { thread, composer } = useThreadPlace();
  const [isEditing, setIsEditing] = useState(false);
  const text = useRef<HTMLDivElement>(null);
  const headId = useId();
  if (reply.deleted) return <p className="py-3 text-muted italic">{t('deleted.reply')}</p>;
  const isAsker = Boolean(reply.author && reply.author.id === thread.author?.id);
  return (
    <article
      id={isCopy ? undefined : `reply-${reply.id}`}
      tabIndex={-1}
      aria-labelledby={headId}
      className={classNames(
        'space-y-2 py-3 outline-offset-4',
        isCopy && 'rounded-md border border-line bg-surface px-4',
        reply.is_best_answer && 'rounded-md border-2 border-verified bg-surface px-4',
      )}
    >
      <div id={headId} className="space-y-1">
        {reply.is_best_answer && (
          <Badge tone="verified" icon="check">
            {t('badges.bestAnswer')}
          </Badge>
        )}
        <PostHead
          author={reply.author}
          createdAt={reply.created_at}
          editedAt={reply.edited_at}
          isAsker={isAsker}
        />
      </div>
      {isEditing ? (
        <ReplyEditForm reply={reply} onClose={() => setIsEditing(false)} />
      ) : (
        <>
          <div ref={text}>
            <RichText html={reply.body} />
          </div>
          <ReplyActions reply={reply} text={text} onEdit={() => setIsEditing(true)} />
        </>
      )}
      {!isCopy && composer?.parent === reply.id && <ReplyForm parent={reply} />}
    </article>
  );
}
