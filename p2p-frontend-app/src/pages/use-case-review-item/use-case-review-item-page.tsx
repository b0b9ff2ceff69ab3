import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '@/components/ui/page';
import { TextLink } from '@/components/ui/text-link';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { paths } from '@/config/paths';
import { useLatest } from '@/features/use-cases/api/latest';
import { CaseToReview } from '@/features/use-cases/review/components/case-to-review';

export function UseCaseReviewItemPage() {
  const { t } = useTranslation('submissions');
  const { id = '' } = useParams();
  const latest = useLatest(id);
  return (
    <Page
      title={latest.data?.content.basics.title ?? t('review.title')}
      lead={<TextLink to={paths.useCaseReview}>{t('review.back')}</TextLink>}
    >
      <QueryView query={latest} skeleton={<FactsSkeleton />}>
        {(useCase) => (
          <CaseToReview key={useCase.version} useCase={useCase} onReload={() => void latest.refetch()} />
        )}
      </QueryView>
    </Page>
  );
}
