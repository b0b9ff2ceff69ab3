import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { notificationsPath } from '@/config/paths';
import { classNames } from '@/lib/class-names';

/** Everything, or what one has not read. */
export function WhichLinks({ onlyUnread }: { onlyUnread: boolean }) {
  const { t } = useTranslation('notifications');
  const choices = [
    { name: t('which.all'), isUnread: false },
    { name: t('which.unread'), isUnread: true },
  ];
  return (
    <nav aria-label={t('which.label')}>
      <ul className="flex gap-1 border-b border-line">
        {choices.map(({ name, isUnread }) => (
          <li key={name}>
            <Link
              to={notificationsPath(isUnread)}
              aria-current={isUnread === onlyUnread ? 'true' : undefined}
              preventScrollReset
              className={classNames(
                'flex min-h-11 items-center border-b-2 px-3 no-underline',
                isUnread === onlyUnread
                  ? 'border-action font-bold text-link'
                  : 'border-transparent text-muted hover:text-ink',
              )}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
