import { useTranslation } from 'react-i18next';
import type { UseCaseState } from '@/api/generated/types.gen';
import { ButtonLink } from '@/components/ui/button';
import { asOption, Select } from '@/components/ui/select';
import { EmptyView } from '@/components/view-state/empty-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { paths } from '@/config/paths';
import { useMember } from '@/features/accounts/member-context';
import { useReference } from '@/features/reference/api/reference';
import { oneOf, useFilters } from '@/lib/use-filters';
import { useOwnUseCases } from '../api/own-use-cases';
import { OwnRow } from './own-row';

const STATES: UseCaseState[] = ['returned', 'submitted', 'published', 'draft', 'archived'];

export function OwnList() {
  const { t } = useTranslation('submissions');
  const me = useMember();
  const { parameters, set } = useFilters();
  const state = oneOf(STATES, parameters.get('state'));
  const list = useOwnUseCases(me.id, state);
  const reference = useReference();
  return (
    <div className="space-y-4">
      <label className="flex flex-wrap items-center gap-3">
        <span className="font-bold">{t('own.filter')}</span>
        <Select className="w-60" value={state ?? ''} onChange={({ target }) => set('state', target.value)}>
          <option value="">{t('own.all')}</option>
          {STATES.map((value) => asOption({ value, label: t(`states.${value}`) }))}
        </Select>
      </label>
      <QueryView query={reference} skeleton={<RowsSkeleton />}>
        {(lists) => (
          <QueryView
            query={list}
            skeleton={<RowsSkeleton />}
            isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
            empty={<NoneYet filtered={state !== undefined} />}
          >
            {({ pages }) => (
              <>
                <ul className="divide-y divide-line border-y border-line">
                  {pages
                    .flatMap(({ items }) => items)
                    .map((entry) => (
                      <OwnRow key={entry.id} entry={entry} reference={lists} />
                    ))}
                </ul>
                <MoreButton list={list} />
              </>
            )}
          </QueryView>
        )}
      </QueryView>
    </div>
  );
}

function NoneYet({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation('submissions');
  if (filtered) return <EmptyView title={t('own.noneSo')}>{t('own.noneSoText')}</EmptyView>;
  return (
    <EmptyView title={t('own.none')} action={<ButtonLink to={paths.newUseCase}>{t('own.begin')}</ButtonLink>}>
      {t('own.noneText')}
    </EmptyView>
  );
}
