import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { ReviewList } from '@/features/use-cases/review/components/review-list';

export function UseCaseReviewPage() {
  const { t } = useTranslation('submissions');
  const { decision } = (useLocation().state ?? {}) as { decision?: 'publish' | 'return' };
  return (
    <Page title={t('review.title')} lead={t('review.lead')}>
      {decision && <Notice tone="good" announce title={t(`decided.${decision}`)} />}
      <ReviewList />
    </Page>
  );
}
