import { useTranslation } from 'react-i18next';
import type { Activity, ActivityDay } from '@/api/generated/types.gen';
import { ButtonLink } from '@/components/ui/button';
import { EmptyView } from '@/components/view-state/empty-view';
import { QueryView } from '@/components/view-state/query-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { paths } from '@/config/paths';
import { useLanguage } from '@/i18n/use-language';
import { formatDay, formatNumber } from '@/lib/formats';
import { useActivity } from '../api/activity';
import { barsOf, countOf, HEIGHT, STEP } from '../chart';
import { FactTable } from './fact-table';

const total = ({ days }: Activity) => days.reduce((sum, day) => sum + countOf(day), 0);

/** One's last thirty days, as a drawing and as a table. */
export function ActivityChart() {
  return (
    <QueryView
      query={useActivity()}
      skeleton={<ChartSkeleton />}
      isEmpty={(activity) => total(activity) === 0}
      empty={<NoActivity />}
    >
      {(activity) => <Chart activity={activity} />}
    </QueryView>
  );
}

function Chart({ activity }: { activity: Activity }) {
  const { t } = useTranslation('dashboard');
  const { days } = activity;
  return (
    <figure className="space-y-2">
      <figcaption className="text-muted">{t('activity.total', { count: total(activity) })}</figcaption>
      <Bars days={days} />
      <div className="flex justify-between text-sm text-muted">
        <Day day={days[0]} />
        <span>{t('activity.today')}</span>
      </div>
      <details>
        <summary className="inline-flex min-h-11 items-center text-link underline">
          {t('activity.table')}
        </summary>
        <DayTable days={days} />
      </details>
    </figure>
  );
}

/** Silent to screen readers, who are told the sum and have the table. */
function Bars({ days }: { days: ActivityDay[] }) {
  return (
    <svg
      viewBox={`0 0 ${String(days.length * STEP)} ${String(HEIGHT + 1)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="mirrored h-24 w-full text-action dark:text-link"
    >
      {barsOf(days).map(({ day, x, y, width, height }) => (
        <rect key={day} x={x} y={y} width={width} height={height} fill="currentColor" data-day={day} />
      ))}
      <path
        d={`M0 ${String(HEIGHT + 0.5)}h${String(days.length * STEP)}`}
        className="stroke-line-strong"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

function Day({ day }: { day: ActivityDay | undefined }) {
  const language = useLanguage();
  return day && <time dateTime={day.day}>{formatDay(day.day, language)}</time>;
}

function DayTable({ days }: { days: ActivityDay[] }) {
  const { t } = useTranslation('dashboard');
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const busy = days.filter((day) => countOf(day) > 0).reverse();
  return (
    <FactTable
      caption={t('activity.caption')}
      columns={[t('activity.day'), t('activity.threads'), t('activity.replies'), t('activity.useCases')]}
      rows={busy.map(({ day, threads, replies, use_cases }) => ({
        key: day,
        head: formatDay(day, language),
        cells: [number(threads), number(replies), number(use_cases)],
      }))}
    />
  );
}

function NoActivity() {
  const { t } = useTranslation('dashboard');
  return (
    <EmptyView
      title={t('activity.none.title')}
      action={<ButtonLink to={paths.newThread}>{t('activity.none.action')}</ButtonLink>}
    >
      {t('activity.none.text')}
    </EmptyView>
  );
}

function ChartSkeleton() {
  return (
    <SkeletonView className="space-y-2">
      <SkeletonBar className="h-4 w-48" />
      <SkeletonBar className="mt-2 h-24 w-full" />
    </SkeletonView>
  );
}
