import { useTranslation } from 'react-i18next';
import type { ArrivalNews } from '@/api/generated/types.gen';
import { Icon } from '@/components/ui/icon';
import { PersonFace } from '@/components/ui/person-face';
import { TextLink } from '@/components/ui/text-link';
import { TimeAgo } from '@/components/ui/time-ago';
import { profilePath } from '@/config/paths';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage } from '@/lib/formats';
import { newsPath, type News, type Written } from '../feed-path';
import { Writer } from './writer';

// High enough for a finger, with the name above it a link too.
const FINGER = 'inline-block py-0.5';

export function FeedRow({ news }: { news: News }) {
  return (
    <li className="flex gap-3 px-2 py-4">
      {news.author ? <PersonFace person={news.author} /> : <Icon name="person" className="m-2.5" />}
      <div className="min-w-0 flex-1 space-y-1">
        {news.kind === 'arrival' ? <Arrival news={news} /> : <Contribution news={news} />}
      </div>
    </li>
  );
}

function Arrival({ news }: { news: ArrivalNews }) {
  const { t } = useTranslation('dashboard');
  const language = useLanguage();
  const { id, first_name, last_name, organization } = news.author;
  return (
    <>
      <p className="text-sm text-muted">
        {t('feed.arrival')} · <TimeAgo value={news.at} />
      </p>
      <h3 className="leading-snug font-bold break-words">
        <TextLink className={FINGER} to={profilePath(id)}>
          <bdi>{`${first_name} ${last_name}`}</bdi>
        </TextLink>
      </h3>
      {organization && (
        <p className="text-muted">
          <bdi>{inLanguage(organization, language)}</bdi>
        </p>
      )}
    </>
  );
}

function Contribution({ news }: { news: Written }) {
  const { t } = useTranslation('dashboard');
  return (
    <>
      <p className="text-sm text-muted">
        {news.kind === 'thread' ? t(`feed.thread.${news.type}`) : t(`feed.${news.kind}`)} ·{' '}
        <Writer author={news.author} /> · <TimeAgo value={news.at} />
      </p>
      <h3 lang={news.language} className="leading-snug font-bold break-words">
        <TextLink className={FINGER} to={newsPath(news)}>
          <bdi>{news.title}</bdi>
        </TextLink>
      </h3>
      <p dir="auto" lang={news.language} className="line-clamp-2 text-parent break-words text-muted">
        {news.excerpt}
      </p>
    </>
  );
}
