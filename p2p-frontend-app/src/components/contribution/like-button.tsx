import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useLanguage } from '@/i18n/use-language';
import { classNames } from '@/lib/class-names';
import { formatNumber } from '@/lib/formats';
import { Count } from './count';

interface LikeButtonProps {
  liked: boolean;
  count: number;
  canLike: boolean;
  onLike: (liked: boolean) => void;
}

/** One's own post and a visitor's eyes get the number alone. */
export function LikeButton({ liked, count, canLike, onLike }: LikeButtonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const label = t('counts.likes', { count });
  if (!canLike) {
    return (
      <span className="inline-flex min-h-11 items-center px-3">
        <Count icon="like" value={count} label={label} />
      </span>
    );
  }
  return (
    <Button
      look="quiet"
      className={classNames('px-3', liked && 'text-link')}
      aria-pressed={liked}
      onClick={() => onLike(!liked)}
    >
      <Icon name="like" className={liked ? 'fill-current' : undefined} />
      <span aria-hidden="true" className="tabular">
        {formatNumber(count, language)}
      </span>
      <span className="sr-only">{`${t('like')} · ${label}`}</span>
    </Button>
  );
}
