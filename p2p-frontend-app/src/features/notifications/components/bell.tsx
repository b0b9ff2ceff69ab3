import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/config/paths';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/formats';
import { useUnread } from '../api/unread';

/** The way to what one was told, and how much of it is new. */
export function Bell({ owner }: { owner: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const known = useUnread(owner).data;
  const { count, more } = known ?? { count: 0, more: false };
  const unread = t(more ? 'bell.unreadMore' : 'bell.unread', { count });
  const label = count > 0 ? `${t('bell.title')}: ${unread}` : t('bell.title');
  return (
    <>
      <Link
        to={paths.notifications}
        title={label}
        className="relative inline-flex size-11 shrink-0 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
      >
        <Icon name="bell" />
        <span className="sr-only">{label}</span>
        {count > 0 && (
          <span
            aria-hidden="true"
            dir="ltr"
            className="absolute start-5 top-0.5 min-w-5 rounded-full bg-loss px-1 text-center text-xs font-bold text-surface"
          >
            {formatNumber(count, language)}
            {more && '+'}
          </span>
        )}
      </Link>
      <News count={known?.count} text={unread} />
    </>
  );
}

/** Said aloud when more has come than there was, and not while the page is opened. */
function News({ count, text }: { count: number | undefined; text: string }) {
  const [before, setBefore] = useState(count);
  const [hasGrown, setHasGrown] = useState(false);
  if (count !== undefined && count !== before) {
    setHasGrown(before !== undefined && count > before);
    setBefore(count);
  }
  return (
    <span role="status" className="sr-only">
      {hasGrown && text}
    </span>
  );
}
