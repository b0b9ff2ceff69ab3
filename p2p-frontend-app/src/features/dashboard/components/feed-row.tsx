import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icon';
import { PersonFace } from '@/components/ui/person-face';
import { TextLink } from '@/components/ui/text-link';
import { TimeAgo } from '@/components/ui/time-ago';
import { newsPath, type News } from '../feed-path';
import { Writer } from './writer';

export function FeedRow({ news }: { news: News }) {
  return (
    <li className="flex gap-3 px-2 py-4">
      {news.author ? <PersonFace person={news.author} /> : <Icon name="person" className="m-2.5" />}
      <div className="min-w-0 flex-1 space-y-1">
        <p className="text-sm text-muted">
          <What news={news} /> · <Writer author={news.author} isLink={news.kind !== 'arrival'} /> ·{' '}
          <TimeAgo value={news.at} />
        </p>
        <Headline news={news} />
        {news.kind !== 'arrival' && (
          <p dir="auto" lang={news.language} className="line-clamp-2 text-parent break-words text-muted">
            {news.excerpt}
          </p>
        )}
      </div>
    </li>
  );
}

function What({ news }: { news: News }) {
  const { t } = useTranslation('dashboard');
  return <>{news.kind === 'thread' ? t(`feed.thread.${news.type}`) : t(`feed.${news.kind}`)}</>;
}

function Headline({ news }: { news: News }) {
  const { t } = useTranslation('dashboard');
  const path = newsPath(news);
  if (news.kind === 'arrival') {
    return path && <TextLink to={path}>{t('feed.greet', { name: news.author.first_name })}</TextLink>;
  }
  return (
    <h3 lang={news.language} className="leading-snug font-bold break-words">
      {path ? (
        <TextLink to={path}>
          <bdi>{news.title}</bdi>
        </TextLink>
      ) : (
        <bdi>{news.title}</bdi>
      )}
    </h3>
  );
}
