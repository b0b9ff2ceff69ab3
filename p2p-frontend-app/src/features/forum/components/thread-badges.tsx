import { useTranslation } from 'react-i18next';
import type { ThreadSummary } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';

type Facts = Pick<ThreadSummary, 'pinned' | 'locked' | 'solved' | 'type'>;

/** What sets a thread apart from an ordinary one. */
export function ThreadBadges({ thread }: { thread: Facts }) {
  const { t } = useTranslation('forum');
  return (
    <>
      {thread.pinned && <Badge icon="pin">{t('badges.pinned')}</Badge>}
      {thread.type === 'announcement' && <Badge tone="attention">{t('types.announcement')}</Badge>}
      {thread.type === 'tutorial' && <Badge>{t('types.tutorial')}</Badge>}
      {thread.solved && (
        <Badge tone="verified" icon="check">
          {t('badges.solved')}
        </Badge>
      )}
      {thread.locked && <Badge icon="lock">{t('badges.locked')}</Badge>}
    </>
  );
}
