import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyOut, ReplySort } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { ErrorView } from '@/components/view-state/error-view';
import { MoreButton } from '@/components/view-state/more-button';
import { classNames } from '@/lib/class-names';
import { useBranch } from '../api/replies';
import { useThreadPlace } from '../thread-context';
import { AuthorName } from '@/components/contribution/author-name';
import { ReplyCard } from './reply-card';

/** So deep a reply is set in; deeper ones say instead whom they answer, or a phone would have no room for words. */
const DEEPEST_STEP = 4;

interface ReplyBranchProps {
  reply: ReplyOut;
  parent: ReplyOut | null;
  depth: number;
  sort: ReplySort;
}

/** A reply and all that was said below it. */
export function ReplyBranch({ reply, parent, depth, sort }: ReplyBranchProps) {
  const { t } = useTranslation('forum');
  const { thread } = useThreadPlace();
  const hasRest = reply.children_cursor !== null || reply.reply_count > reply.children.length;
  return (
    <li>
      {parent && depth > DEEPEST_STEP && (
        <p className="pt-3 text-sm text-muted">
          <Icon name="reply" className="me-1 inline size-4" />
          {t('reply.inAnswerTo')} <AuthorName author={parent.author} />
        </p>
      )}
      {reply.id === thread.best_answer?.id ? <ShownAbove reply={reply} /> : <ReplyCard reply={reply} />}
      {(reply.children.length > 0 || hasRest) && (
        <div className={classNames(depth < DEEPEST_STEP && 'border-s-2 border-line ps-3 sm:ps-5')}>
          <ul aria-label={t('replies.below')}>
            {reply.children.map((child) => (
              <ReplyBranch key={child.id} reply={child} parent={reply} depth={depth + 1} sort={sort} />
            ))}
          </ul>
          {hasRest && <RestOfBranch reply={reply} depth={depth} sort={sort} />}
        </div>
      )}
    </li>
  );
}

/** The best answer stands first on the page; here it holds its place. */
function ShownAbove({ reply }: { reply: ReplyOut }) {
  const { t } = useTranslation('forum');
  return (
    <p className="flex flex-wrap items-center gap-x-2 py-3">
      <Badge tone="verified" icon="check">
        {t('badges.bestAnswer')}
      </Badge>
      <span className="font-bold">
        <AuthorName author={reply.author} />
      </span>
      <a href={`#reply-${reply.id}`} className="text-link underline">
        {t('best.above')}
      </a>
    </p>
  );
}

/** What the first answer of the server had no room for, fetched when somebody wants it. */
function RestOfBranch({ reply, depth, sort }: Omit<ReplyBranchProps, 'parent'>) {
  const { t } = useTranslation('forum');
  const { thread } = useThreadPlace();
  const [isOpen, setIsOpen] = useState(false);
  const rest = useBranch(
    { threadId: thread.id, sort, parent: reply.id, from: reply.children_cursor ?? undefined },
    isOpen,
  );
  if (!rest.data) {
    const missing = reply.reply_count - reply.children.length;
    return (
      <div className="space-y-3 py-2">
        {rest.error && <ErrorView error={rest.error} onRetry={() => void rest.refetch()} />}
        <Button
          look="plain"
          busyLabel={rest.isFetching && t('replies.loading')}
          onClick={() => setIsOpen(true)}
        >
          {t('replies.moreBelow', { count: missing })}
        </Button>
      </div>
    );
  }
  return (
    <>
      <ul aria-label={t('replies.below')}>
        {rest.data.pages
          .flatMap((page) => page.items)
          .map((child) => (
            <ReplyBranch key={child.id} reply={child} parent={reply} depth={depth + 1} sort={sort} />
          ))}
      </ul>
      <MoreButton list={rest} />
    </>
  );
}
