import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyOut } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm-panel';
import { Icon } from '@/components/ui/icon';
import type { MenuItem } from '@/components/ui/menu';
import { ErrorView } from '@/components/view-state/error-view';
import { replyPath } from '@/config/paths';
import { isolated } from '@/lib/formats';
import { useDeleteReply } from '../api/replies';
import { useLikeReply } from '../api/reactions';
import { useGovernThread } from '../api/thread';
import { quoteOf } from '../quote';
import { useThreadPlace } from '../thread-context';
import { useShare } from '@/components/contribution/use-share';
import { History } from './history';
import { LikeButton } from '@/components/contribution/like-button';
import { MoreMenu } from '@/components/contribution/more-menu';
import { ShareOutcome } from '@/components/contribution/share-outcome';

interface ReplyActionsProps {
  reply: ReplyOut;
  text: RefObject<HTMLDivElement | null>;
  onEdit: () => void;
}

export function ReplyActions({ reply, text, onEdit }: ReplyActionsProps) {
  const { t } = useTranslation(['forum', 'common']);
  const { thread, compose } = useThreadPlace();
  const [isDeleting, setIsDeleting] = useState(false);
  const [isHistoryOpen, setIsHistoryOpen] = useState(false);
  const like = useLikeReply(thread.id, reply.id);
  const deletion = useDeleteReply(thread.id, reply.id);
  const { bestAnswer } = useGovernThread(thread.id);
  const { permissions } = reply;
  const error = like.error ?? deletion.error ?? bestAnswer.error;
  const name = reply.author
    ? `${reply.author.first_name} ${reply.author.last_name}`
    : t('common:removedMember');
  const sharing = useShare(replyPath(thread, reply.id), thread.title);
  const items: (MenuItem | false)[] = [
    permissions.reply && {
      icon: 'quote',
      label: t('quote'),
      onSelect: () => compose(reply.id, quoteOf(name, reply.body, text.current)),
    },
    { icon: 'link', label: t('common:share.link'), onSelect: sharing.share },
    permissions.edit && { icon: 'edit', label: t('edit.action'), onSelect: onEdit },
    permissions.read_history && {
      icon: 'history',
      label: t('history.action'),
      onSelect: () => setIsHistoryOpen(true),
    },
    permissions.delete && { icon: 'trash', label: t('delete.action'), onSelect: () => setIsDeleting(true) },
  ];
  const bestLabel = reply.is_best_answer ? t('best.withdraw') : t('best.choose');
  return (
    <div className="flex flex-col gap-3">
      <div className="-ms-3 flex flex-wrap items-center gap-1">
        <LikeButton
          liked={reply.liked}
          count={reply.like_count}
          canLike={permissions.like}
          onLike={(liked) => like.mutate(liked)}
        />
        {permissions.reply && (
          <Button look="quiet" className="px-3" onClick={() => compose(reply.id)}>
            <Icon name="reply" />
            {t('reply.action')} <span className="sr-only">{t('reply.to', { name: isolated(name) })}</span>
          </Button>
        )}
        {permissions.choose_best_answer && (
          <Button
            look="quiet"
            className="px-3"
            aria-label={bestLabel}
            title={bestLabel}
            disabled={bestAnswer.isPending}
            onClick={() => bestAnswer.mutate(reply.is_best_answer ? null : reply.id)}
          >
            <Icon name="check" />
            <span className="hidden sm:inline">{bestLabel}</span>
          </Button>
        )}
        <MoreMenu label={t('menu.reply')} items={items} />
      </div>
      <ShareOutcome sharing={sharing} />
      {isHistoryOpen && <History of="reply" id={reply.id} onClose={() => setIsHistoryOpen(false)} />}
      {isDeleting && (
        <ConfirmPanel
          action={t('delete.action')}
          question={t('delete.replyQuestion')}
          busyLabel={deletion.isPending && t('delete.busy')}
          onConfirm={() => deletion.mutate()}
          onCancel={() => setIsDeleting(false)}
        />
      )}
      {error && <ErrorView error={error} />}
    </div>
  );
}
