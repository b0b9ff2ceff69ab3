import { useTranslation } from 'react-i18next';
import type { OwnFigures as Figures } from '@/api/generated/types.gen';
import { Figure, FigureSkeleton } from '@/components/ui/figure';
import { QueryView } from '@/components/view-state/query-view';
import { SkeletonView } from '@/components/view-state/skeleton';
import { useOwnFigures } from '../api/figures';
import { ReputationBreakdown } from './reputation-breakdown';

const NAMES = ['questions', 'replies', 'best_answers', 'use_cases', 'saved'] as const;
const GRID = 'grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3';

/** What one has given, and what it is worth. */
export function OwnFigures() {
  return (
    <QueryView query={useOwnFigures()} skeleton={<FiguresSkeleton />}>
      {(figures) => (
        <div className="space-y-5">
          <FigureList figures={figures} />
          <ReputationBreakdown reputation={figures.reputation} />
        </div>
      )}
    </QueryView>
  );
}

function FigureList({ figures }: { figures: Figures }) {
  const { t } = useTranslation('dashboard');
  return (
    <dl className={GRID}>
      <Figure name="reputation" term={t('figures.reputation')} value={figures.reputation.points} />
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
        {['reputation', ...NAMES].map((name) => (
          <FigureSkeleton key={name} />
        ))}
      </div>
    </SkeletonView>
  );
}
