import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ErrorView } from '@/components/view-state/error-view';

interface EditConflictProps<T> {
  /** Reads what is stored by now. */
  read: () => Promise<T>;
  onKeepMine: (stored: T) => void;
  onTakeTheirs: (stored: T) => void;
}

/** Something was edited in two places at once: who comes second decides what counts. */
export function EditConflict<T>({ read, onKeepMine, onTakeTheirs }: EditConflictProps<T>) {
  const { t } = useTranslation();
  const reading = useMutation({ mutationFn: read });
  const decide = (then: (stored: T) => void) => () => reading.mutate(undefined, { onSuccess: then });
  return (
    <Notice tone="attention" announce title={t('conflict.title')}>
      <p>{t('conflict.text')}</p>
      {reading.error && <ErrorView error={reading.error} />}
      <div className="flex flex-wrap gap-3">
        <Button look="plain" disabled={reading.isPending} onClick={decide(onKeepMine)}>
          {t('conflict.keepMine')}
        </Button>
        <Button look="plain" disabled={reading.isPending} onClick={decide(onTakeTheirs)}>
          {t('conflict.takeTheirs')}
        </Button>
      </div>
    </Notice>
  );
}
