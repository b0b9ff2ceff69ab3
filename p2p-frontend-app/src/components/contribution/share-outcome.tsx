import { useTranslation } from 'react-i18next';
import { CONTROL } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import type { useShare } from './use-share';

/** What came of sharing, or the address for those whose browser keeps the clipboard shut. */
export function ShareOutcome({ sharing }: { sharing: ReturnType<typeof useShare> }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="empty:hidden">
      {sharing.outcome === 'copied' && (
        <p className="flex items-center gap-1.5 text-sm text-muted">
          <Icon name="check" className="size-4" />
          {t('share.copied')}
        </p>
      )}
      {sharing.outcome === 'byHand' && (
        <input
          readOnly
          autoFocus
          dir="ltr"
          aria-label={t('share.address')}
          className={CONTROL}
          value={sharing.address}
          onFocus={({ target }) => target.select()}
        />
      )}
    </div>
  );
}
