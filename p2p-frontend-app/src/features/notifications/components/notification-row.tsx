import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NotificationKind, NotificationOut } from '@/api/generated/types.gen';
import { IconButton } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icon';
import { PersonFace } from '@/components/ui/person-face';
import { TimeAgo } from '@/components/ui/time-ago';
import { ErrorView } from '@/components/view-state/error-view';
import { classNames } from '@/lib/class-names';
import { isolated } from '@/lib/formats';
import { useMark } from '../api/mark';
import { notificationPath } from '../notification-path';

const ICONS: Record<NotificationKind, IconName> = {
  reply_to_thread: 'reply',
  reply_to_reply: 'reply',
  mention: 'person',
  best_answer: 'check',
  use_case_published: 'case',
  use_case_returned: 'edit',
};

interface NotificationRowProps {
  notification: NotificationOut;
  /** Its button may go with it. */
  onMarked: () => void;
}

export function NotificationRow({ notification, onMarked }: NotificationRowProps) {
  const { t } = useTranslation('notifications');
  const mark = useMark();
  const { id, read, happened_at: happenedAt } = notification;
  return (
    <li
      className={classNames(
        'space-y-2 border-s-4 px-2 py-3',
        read ? 'border-s-transparent' : 'border-s-action',
      )}
    >
      <div className="flex items-start gap-3">
        <Figure notification={notification} />
        <div className="min-w-0 flex-1 space-y-1">
          <What notification={notification} onOpen={() => !read && mark.mutate({ id, read: true })} />
          <Note notification={notification} />
          <p className="text-sm text-muted">
            <TimeAgo value={happenedAt} />
          </p>
        </div>
        <IconButton
          label={t(read ? 'mark.unread' : 'mark.read', { title: isolated(notification.subject.title) })}
          onClick={() => mark.mutate({ id, read: !read }, { onSuccess: onMarked })}
        >
          <Icon name={read ? 'mail' : 'check'} />
        </IconButton>
      </div>
      {mark.isError && <ErrorView error={mark.error} />}
    </li>
  );
}

function Figure({ notification: { actor, kind } }: { notification: NotificationOut }) {
  return actor ? (
    <PersonFace person={actor} />
  ) : (
    <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-sunken text-muted">
      <Icon name={ICONS[kind]} />
    </span>
  );
}

function What({ notification, onOpen }: { notification: NotificationOut; onOpen: () => void }) {
  const { t } = useTranslation(['notifications', 'common']);
  const { actor, kind, read, reply_count: count, subject } = notification;
  const name = actor ? `${actor.first_name} ${actor.last_name}` : t('common:removedMember');
  return (
    <Link to={notificationPath(notification)} onClick={onOpen} className="group block no-underline">
      {!read && <span className="sr-only">{t('notifications:unread')} </span>}
      <span className={classNames('block break-words text-ink', !read && 'font-bold')}>
        {t(`notifications:kinds.${kind}`, { name: isolated(name), count: Math.max(1, count) })}
      </span>
      <span
        lang={subject.language}
        className="block break-words text-link underline group-hover:decoration-2"
      >
        <bdi>{subject.title}</bdi>
      </span>
    </Link>
  );
}

/** What the reviewer said. */
function Note({ notification: { note } }: { notification: NotificationOut }) {
  return (
    note && (
      <p dir="auto" className="line-clamp-3 text-parent break-words whitespace-pre-line text-muted">
        {note}
      </p>
    )
  );
}
