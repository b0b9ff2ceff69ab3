import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';

interface BookmarkButtonProps {
  bookmarked: boolean;
  onBookmark: (bookmarked: boolean) => void;
}

export function BookmarkButton({ bookmarked, onBookmark }: BookmarkButtonProps) {
  const { t } = useTranslation();
  return (
    <Button look="quiet" className="px-3" aria-pressed={bookmarked} onClick={() => onBookmark(!bookmarked)}>
      <Icon name="bookmark" className={bookmarked ? 'fill-current' : undefined} />
      {t(bookmarked ? 'bookmark.on' : 'bookmark.off')}
    </Button>
  );
}
