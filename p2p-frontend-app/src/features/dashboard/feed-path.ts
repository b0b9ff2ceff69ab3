import type { ArrivalNews, ListNewsResponse } from '@/api/generated/types.gen';
import { replyPath, threadPath, casePath } from '@/config/paths';

export type News = ListNewsResponse['items'][number];
export type Written = Exclude<News, ArrivalNews>;

/** Where one reads on. */
export function newsPath(news: Written): string {
  switch (news.kind) {
    case 'thread':
      return threadPath(news);
    case 'reply':
      return replyPath({ id: news.thread_id, slug: news.slug }, news.id);
    case 'use_case':
      return casePath(news.slug);
  }
}
