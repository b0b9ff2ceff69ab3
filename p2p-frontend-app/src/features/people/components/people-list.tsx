import { useTranslation } from 'react-i18next';
import { EmptyView } from '@/components/view-state/empty-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { usePeople, type Wanted } from '../api/people';
import { PersonRow } from './person-row';

export function PeopleList({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation('administration');
  const people = usePeople(wanted);
  return (
    <QueryView
      query={people}
      skeleton={<RowsSkeleton />}
      isEmpty={({ pages }) => pages[0]?.items.length === 0}
      empty={<EmptyView title={t('people.nothing.title')}>{t('people.nothing.text')}</EmptyView>}
    >
      {({ pages }) => (
        <div className="space-y-6">
          <ul className="divide-y divide-line border-y border-line">
            {pages
              .flatMap((page) => page.items)
              .map((person) => (
                <PersonRow key={person.id} person={person} />
              ))}
          </ul>
          <MoreButton list={people} />
        </div>
      )}
    </QueryView>
  );
}
