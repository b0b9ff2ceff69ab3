import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/notice';

/** Why it came back, in the reviewer's own words. */
export function ReviewerNote({ note }: { note: string | null }) {
  const { t } = useTranslation('submissions');
  if (!note) return null;
  return (
    <Notice tone="attention" icon="reply" title={t('note.title')}>
      <p dir="auto" className="break-words whitespace-pre-line">
        {note}
      </p>
    </Notice>
  );
}
