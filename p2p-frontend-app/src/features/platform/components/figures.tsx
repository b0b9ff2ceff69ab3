import { useTranslation } from 'react-i18next';
import type { Figures as FiguresData } from '@/api/generated/types.gen';
import { Figure, FigureSkeleton } from '@/components/ui/figure';
import { EmptyView } from '@/components/view-state/empty-view';
import { QueryView } from '@/components/view-state/query-view';
import { SkeletonView } from '@/components/view-state/skeleton';
import { useFigures } from '../api/figures';

const NAMES = ['members', 'organizations', 'verified_organizations', 'cities', 'industries'] as const;
const GRID = 'grid grid-cols-2 gap-x-6 gap-y-6 sm:grid-cols-3 lg:grid-cols-5';

/** What the installation holds, counted by its database. */
export function Figures() {
  const { t } = useTranslation('landing');
  return (
    <QueryView
      query={useFigures()}
      skeleton={<FiguresSkeleton />}
      isEmpty={(figures) => figures.members === 0}
      empty={<EmptyView title={t('figures.empty.title')}>{t('figures.empty.text')}</EmptyView>}
    >
      {(figures) => <FigureList figures={figures} />}
    </QueryView>
  );
}

function FigureList({ figures }: { figures: FiguresData }) {
  const { t } = useTranslation('landing');
  return (
    <dl className={GRID}>
      {NAMES.map((name) => (
        <Figure
          key={name}
          name={name}
          term={t(`figures.${name}`, { count: figures[name] })}
          value={figures[name]}
        />
      ))}
    </dl>
  );
}

function FiguresSkeleton() {
  return (
    <SkeletonView>
      <div className={GRID}>
        {NAMES.map((name) => (
          <FigureSkeleton key={name} />
        ))}
      </div>
    </SkeletonView>
  );
}
