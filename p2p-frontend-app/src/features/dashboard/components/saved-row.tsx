import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedItem } from '@/api/generated/types.gen';
import { Button, IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/text-link';
import { TimeAgo } from '@/components/ui/time-ago';
import { ErrorView } from '@/components/view-state/error-view';
import { threadPath, casePath } from '@/config/paths';
import { isolated } from '@/lib/formats';
import { useKeep } from '../api/saved';
import { Writer } from './writer';

/** Let go, it stays in its place until one leaves, to be taken back. */
export function SavedRow({ item }: { item: SavedItem }) {
  const { t } = useTranslation('dashboard');
  const [isKept, setIsKept] = useState(true);
  // Whoever pressed one button goes on from the one that takes its place.
  const [isTouched, setIsTouched] = useState(false);
  const keep = useKeep(item);

  function change(kept: boolean): void {
    setIsTouched(true);
    setIsKept(kept);
    keep.mutate(kept, { onError: () => setIsKept(!kept) });
  }

  return (
    <li className="space-y-2 px-2 py-3">
      <div className="flex items-center gap-3">
        {isKept ? (
          <Kept item={item} />
        ) : (
          <p role="status" className="min-w-0 flex-1 text-muted">
            {t('saved.gone', { title: isolated(item.title) })}
          </p>
        )}
        {isKept ? (
          <IconButton
            label={t('saved.remove', { title: isolated(item.title) })}
            autoFocus={isTouched}
            onClick={() => change(false)}
          >
            <Icon name="close" />
          </IconButton>
        ) : (
          <Button look="plain" autoFocus onClick={() => change(true)}>
            {t('saved.undo')}
          </Button>
        )}
      </div>
      {keep.isError && <ErrorView error={keep.error} />}
    </li>
  );
}

function Kept({ item }: { item: SavedItem }) {
  const { t } = useTranslation('dashboard');
  return (
    <div className="min-w-0 flex-1 space-y-0.5">
      <p lang={item.language} className="break-words">
        <TextLink
          className="inline-block py-0.5"
          to={item.kind === 'thread' ? threadPath(item) : casePath(item.slug)}
        >
          <bdi>{item.title}</bdi>
        </TextLink>
      </p>
      <p className="text-sm text-muted">
        {t(`saved.kind.${item.kind}`)} · <Writer author={item.author} /> · <TimeAgo value={item.saved_at} />
      </p>
    </div>
  );
}
