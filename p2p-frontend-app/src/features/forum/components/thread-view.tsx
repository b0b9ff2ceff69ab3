import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { ThreadDetails } from '@/api/generated/types.gen';
import { REPLY_PARAMETER, replyPath } from '@/config/paths';
import { useWatch } from '@/features/live/use-watch';
import { ThreadContext, type Composer } from '../thread-context';
import { useArrival } from '../use-arrival';
import { replySortFrom } from '../wanted';
import { AnswerPrompt } from './answer-prompt';
import { LinkedReply } from './linked-reply';
import { News } from './news';
import { ReplyCard } from './reply-card';
import { ReplyList } from './reply-list';
import { ReplySortChoice } from './reply-sort';
import { ThreadArticle } from './thread-article';

/** What was just fetched stands on the page one frame later. */
function afterDrawing(action: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(action));
}

/** The thread, its best answer first, everything said below it, and the place to join in. */
export function ThreadView({ thread }: { thread: ThreadDetails }) {
  const { t } = useTranslation('forum');
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const [composer, setComposer] = useState<Composer | null>(null);
  const [seen, setSeen] = useState(thread.reply_count);
  useWatch(`thread:${thread.id}`);
  const sort = replySortFrom(parameters);
  const linked = parameters.get(REPLY_PARAMETER);
  const leadsToBest = linked !== null && linked === thread.best_answer?.id;
  const best = useArrival<HTMLElement>(linked, leadsToBest);
  if (seen > thread.reply_count) setSeen(thread.reply_count);

  const compose = useCallback((parent: string | null, quote?: string) => {
    const added = quote ? [quote] : [];
    setComposer((open) =>
      open?.parent === parent ? { parent, quotes: [...open.quotes, ...added] } : { parent, quotes: added },
    );
  }, []);

  const closeComposer = useCallback(() => setComposer(null), []);

  const onPosted = useCallback(
    (id: string) => {
      setComposer(null);
      setSeen(Number.MAX_SAFE_INTEGER);
      afterDrawing(() => {
        const place = document.getElementById(`reply-${id}`);
        if (!place) {
          void navigate(replyPath(thread, id));
          return;
        }
        place.scrollIntoView({ block: 'center' });
        place.focus({ preventScroll: true });
      });
    },
    [navigate, thread],
  );

  const place = useMemo(
    () => ({ thread, composer, compose, closeComposer, onPosted }),
    [thread, composer, compose, closeComposer, onPosted],
  );
  return (
    <ThreadContext value={place}>
      <ThreadArticle />
      {thread.best_answer && (
        <section
          ref={best}
          tabIndex={-1}
          aria-label={t('badges.bestAnswer')}
          className="scroll-mt-20 outline-none"
        >
          <ReplyCard reply={thread.best_answer} />
        </section>
      )}
      {linked && !leadsToBest && <LinkedReply id={linked} />}
      <section aria-labelledby="replies" className="space-y-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="replies" className="text-xl font-bold">
            {t('counts.replies', { count: thread.reply_count })}
          </h2>
          <ReplySortChoice
            value={sort}
            onChoose={(next) =>
              setParameters(next === 'oldest' ? {} : { sort: next }, {
                replace: true,
                preventScrollReset: true,
              })
            }
          />
        </div>
        <ReplyList sort={sort} />
        <News seen={seen} onSeen={setSeen} />
        <AnswerPrompt />
      </section>
    </ThreadContext>
  );
}
