import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { keys } from '../api/cache';
import { useThreadPlace } from '../thread-context';

/** Replies that came while one reads: said quietly, shown when one wants them, so that nothing moves under the eye. */
export function News({ seen, onSeen }: { seen: number; onSeen: (count: number) => void }) {
  const { t } = useTranslation('forum');
  const client = useQueryClient();
  const { thread } = useThreadPlace();
  const [isBusy, setIsBusy] = useState(false);
  const news = thread.reply_count - seen;

  async function show(): Promise<void> {
    setIsBusy(true);
    await client.invalidateQueries({ queryKey: keys.replies(thread.id) });
    setIsBusy(false);
    onSeen(thread.reply_count);
  }

  return (
    <div role="status" className="sticky bottom-20 z-[1] flex justify-center lg:bottom-4">
      {news > 0 && (
        <Button className="shadow-lg" busyLabel={isBusy && t('replies.loading')} onClick={() => void show()}>
          {t('news.show', { count: news })}
        </Button>
      )}
    </div>
  );
}
