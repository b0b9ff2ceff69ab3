import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ApiError } from '@/api/api-error';
import { FormPage } from '@/components/ui/page';
import { ErrorView } from '@/components/view-state/error-view';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { useLatest } from '@/features/use-cases/api/latest';
import { EditCase } from '@/features/use-cases/writing/components/edit-case';

export function UseCaseEditPage() {
  const { t } = useTranslation('submissions');
  const { key = '' } = useParams();
  return (
    <FormPage title={t('edit.title')} lead={t('edit.lead')} wide>
      <QueryView query={useLatest(key)} skeleton={<FactsSkeleton />}>
        {(latest) =>
          latest.permissions.edit ? (
            <EditCase latest={latest} />
          ) : (
            <ErrorView error={new ApiError({ code: 'forbidden', status: 403 })} />
          )
        }
      </QueryView>
    </FormPage>
  );
}
