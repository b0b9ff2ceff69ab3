import { useTranslation } from 'react-i18next';
import type { Figures as FiguresData } from '@/api/generated/types.gen';
import { EmptyView } from '@/components/view-state/empty-view';
import { QueryView } from '@/components/view-state/query-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/formats';
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
  const language = useLanguage();
  return (
    <dl className={GRID}>
      {NAMES.map((name) => (
        <div key={name} className="flex flex-col-reverse justify-end border-s-2 border-line ps-4">
          <dt className="text-muted">{t(`figures.${name}`, { count: figures[name] })}</dt>
          <dd className="tabular text-3xl leading-tight font-bold" data-figure={name}>
            {formatNumber(figures[name], language)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FiguresSkeleton() {
  return (
    <SkeletonView>
      <div className={GRID}>
        {NAMES.map((name) => (
          <div key={name} className="border-s-2 border-line ps-4">
            <SkeletonBar className="my-1 h-7 w-14" />
            <SkeletonBar className="my-1.5 h-4 w-24" />
          </div>
        ))}
      </div>
    </SkeletonView>
  );
}
