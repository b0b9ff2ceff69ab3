import { useTranslation } from 'react-i18next';
import type { OwnFigures as Figures } from '@/api/generated/types.gen';
import { QueryView } from '@/components/view-state/query-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/formats';
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

function Figure({ name, term, value }: { name: string; term: string; value: number }) {
  const language = useLanguage();
  return (
    <div className="flex flex-col-reverse justify-end border-s-2 border-line ps-4">
      <dt className="text-muted">{term}</dt>
      <dd className="tabular text-3xl leading-tight font-bold" data-figure={name}>
        {formatNumber(value, language)}
      </dd>
    </div>
  );
}

function FiguresSkeleton() {
  return (
    <SkeletonView>
      <div className={GRID}>
        {['reputation', ...NAMES].map((name) => (
          <div key={name} className="border-s-2 border-line ps-4">
            <SkeletonBar className="my-1 h-7 w-14" />
            <SkeletonBar className="my-1.5 h-4 w-24" />
          </div>
        ))}
      </div>
    </SkeletonView>
  );
}
