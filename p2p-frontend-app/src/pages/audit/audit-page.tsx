import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditArea } from '@/api/generated/types.gen';
import { Page } from '@/components/ui/page';
import { SearchField } from '@/components/ui/search-field';
import { SelectField } from '@/components/ui/select-field';
import { AuditList } from '@/features/audit/components/audit-list';
import { oneOf, useFilters } from '@/lib/use-filters';

const AREAS: AuditArea[] = ['person', 'account', 'member', 'join_request', 'invitation'];

export function AuditPage() {
  const { t } = useTranslation('administration');
  const { parameters, set } = useFilters();
  const query = parameters.get('query') ?? '';
  const area = oneOf(AREAS, parameters.get('area'));
  const search = useCallback((next: string) => set('query', next), [set]);
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <SearchField label={t('audit.search')} value={query} onSearch={search} />
        <SelectField
          label={t('audit.area')}
          placeholder={t('audit.all')}
          options={AREAS.map((value) => ({ value, label: t(`audit.areas.${value}`) }))}
          value={area ?? ''}
          onChange={(event) => set('area', event.target.value)}
        />
      </div>
      <AuditList wanted={{ query, area }} />
    </Page>
  );
}
