import { useTranslation } from 'react-i18next';
import { Page } from '@/components/ui/page';
import { AuditList } from '@/features/audit/components/audit-list';

export function AuditPage() {
  const { t } = useTranslation('administration');
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <AuditList />
    </Page>
  );
}
