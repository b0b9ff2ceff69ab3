import { useTranslation } from 'react-i18next';
import { FormPage } from '@/components/ui/page';
import { NewCase } from '@/features/use-cases/writing/components/new-case';

export function UseCaseNewPage() {
  const { t } = useTranslation('submissions');
  return (
    <FormPage title={t('new.title')} lead={t('new.lead')} wide>
      <NewCase />
    </FormPage>
  );
}
