import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ErrorView } from '@/components/view-state/error-view';

interface MoreButtonProps {
  list: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: unknown;
    fetchNextPage: () => Promise<unknown>;
  };
}

/** The next page of a list, for as long as there is one. */
export function MoreButton({ list }: MoreButtonProps) {
  const { t } = useTranslation();
  return (
    <>
      {list.isFetchNextPageError && <ErrorView error={list.error} />}
      {list.hasNextPage && (
        <Button
          look="plain"
          busyLabel={list.isFetchingNextPage && t('list.loadingMore')}
          onClick={() => void list.fetchNextPage()}
        >
          {t('list.more')}
        </Button>
      )}
    </>
  );
}
