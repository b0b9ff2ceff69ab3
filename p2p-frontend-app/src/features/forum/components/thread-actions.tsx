import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm-panel';
import { Icon } from '@/components/ui/icon';
import type { MenuItem } from '@/components/ui/menu';
import { ErrorView } from '@/components/view-state/error-view';
import { paths, threadEditPath, threadPath } from '@/config/paths';
import { useBookmark, useLikeThread } from '../api/reactions';
import { useDeleteThread, useGovernThread } from '../api/thread';
import { quoteOf } from '../quote';
import { useThreadPlace } from '../thread-context';
import { useShare } from '@/components/contribution/use-share';
import { History } from './history';
import { BookmarkButton } from '@/components/contribution/bookmark-button';
import { LikeButton } from '@/components/contribution/like-button';
import { MoreMenu } from '@/components/contribution/more-menu';
import { ShareButton } from '@/components/contribution/share-button';
import { ShareOutcome } from '@/components/contribution/share-outcome';
import { isolated } from '@/lib/formats';

/** What this reader may do with the thread, as the server says. */
export function ThreadActions({ text }: { text: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation(['forum', 'common']);
  const navigate = useNavigate();
  const { thread, compose } = useThreadPlace();
  const [isDeleting, setIsDeleting] = useState(false);
  const [isHistoryOpen, setIsHistoryOpen] = useState(false);
  const like = useLikeThread(thread.id);
  const bookmark = useBookmark(thread.id);
  const deletion = useDeleteThread(thread.id);
  const { moderation } = useGovernThread(thread.id);
  const sharing = useShare(threadPath(thread), thread.title);
  const { permissions } = thread;
  const error = like.error ?? bookmark.error ?? deletion.error ?? moderation.error;
  const name = thread.author
    ? `${thread.author.first_name} ${thread.author.last_name}`
    : t('common:removedMember');
  const items: (MenuItem | false)[] = [
    permissions.edit && {
      icon: 'edit',
      label: t('edit.action'),
      onSelect: () => void navigate(threadEditPath(thread.id)),
    },
    permissions.read_history && {
      icon: 'history',
      label: t('history.action'),
      onSelect: () => setIsHistoryOpen(true),
    },
    permissions.moderate && {
      icon: 'pin',
      label: t(thread.pinned ? 'govern.unpin' : 'govern.pin'),
      onSelect: () => moderation.mutate({ pinned: !thread.pinned }),
    },
    permissions.moderate && {
      icon: 'lock',
      label: t(thread.locked ? 'govern.unlock' : 'govern.lock'),
      onSelect: () => moderation.mutate({ locked: !thread.locked }),
    },
    permissions.delete && { icon: 'trash', label: t('delete.action'), onSelect: () => setIsDeleting(true) },
  ];
  return (
    <div className="flex flex-col gap-3">
      <div className="-ms-3 flex flex-wrap items-center gap-1">
        <LikeButton
          liked={thread.liked}
          count={thread.like_count}
          canLike={permissions.like}
          onLike={(liked) => like.mutate(liked)}
        />
        {permissions.bookmark && (
          <BookmarkButton bookmarked={thread.bookmarked} onBookmark={(wanted) => bookmark.mutate(wanted)} />
        )}
        {permissions.reply && (
          <Button
            look="quiet"
            className="px-3"
            onClick={() => compose(null, quoteOf(name, thread.body, text.current))}
          >
            <Icon name="quote" />
            {t('quote')}
          </Button>
        )}
        <ShareButton onShare={sharing.share} />
        <MoreMenu label={t('menu.thread')} items={items} />
      </div>
      <ShareOutcome sharing={sharing} />
      {isHistoryOpen && <History of="thread" id={thread.id} onClose={() => setIsHistoryOpen(false)} />}
      {isDeleting && (
        <ConfirmPanel
          action={t('delete.action')}
          question={t('delete.threadQuestion', { title: isolated(thread.title) })}
          busyLabel={deletion.isPending && t('delete.busy')}
          onConfirm={() => deletion.mutate(undefined, { onSuccess: () => void navigate(paths.forum) })}
          onCancel={() => setIsDeleting(false)}
        />
      )}
      {error && <ErrorView error={error} />}
    </div>
  );
}
