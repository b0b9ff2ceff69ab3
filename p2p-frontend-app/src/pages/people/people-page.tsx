import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonState, PlatformRole } from '@/api/generated/types.gen';
import { Page } from '@/components/ui/page';
import { SearchField } from '@/components/ui/search-field';
import { SelectField } from '@/components/ui/select-field';
import { PeopleList } from '@/features/people/components/people-list';
import { oneOf, useFilters } from '@/lib/use-filters';

const ROLES: PlatformRole[] = ['member', 'moderator', 'administrator'];
const STATES: PersonState[] = ['active', 'suspended'];

export function PeoplePage() {
  const { t } = useTranslation('administration');
  const { parameters, set } = useFilters();
  const query = parameters.get('query') ?? '';
  const role = oneOf(ROLES, parameters.get('role'));
  const state = oneOf(STATES, parameters.get('state'));
  const search = useCallback((next: string) => set('query', next), [set]);
  return (
    <Page title={t('people.title')} lead={t('people.lead')}>
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr_1fr]">
        <SearchField label={t('people.search')} value={query} onSearch={search} />
        <SelectField
          label={t('people.role')}
          placeholder={t('people.all')}
          options={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
          value={role ?? ''}
          onChange={(event) => set('role', event.target.value)}
        />
        <SelectField
          label={t('people.state')}
          placeholder={t('people.all')}
          options={STATES.map((value) => ({ value, label: t(`people.states.${value}`) }))}
          value={state ?? ''}
          onChange={(event) => set('state', event.target.value)}
        />
      </div>
      <PeopleList wanted={{ query, role, state }} />
    </Page>
  );
}
