import { useTranslation } from 'react-i18next';
import type { CaseMetric } from '@/api/generated/types.gen';
import { comparisonsOf } from './figures';

const LENGTH = 100;
const THICKNESS = 4;

interface MetricsChartProps {
  metrics: CaseMetric[];
  lang: string;
}

/** Before and after as bars, for the eye: the table beside it says the same to everybody. */
export function MetricsChart({ metrics, lang }: MetricsChartProps) {
  const { t } = useTranslation('cases');
  const comparisons = comparisonsOf(metrics);
  if (comparisons.length === 0) return null;
  return (
    <div aria-hidden="true" className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
      {comparisons.map(({ metric, before, after }, index) => (
        <div key={index} className="space-y-2">
          <p lang={lang} className="font-bold">
            <bdi>{metric.metric}</bdi>
          </p>
          <Bar label={t('metrics.baseline')} value={metric.baseline} part={before} look="fill-line-strong" />
          <Bar label={t('metrics.current')} value={metric.current} part={after} look="fill-action" />
        </div>
      ))}
    </div>
  );
}

interface BarProps {
  label: string;
  value: string;
  part: number;
  look: string;
}

function Bar({ label, value, part, look }: BarProps) {
  return (
    <div className="space-y-0.5">
      <p className="flex justify-between gap-3 text-sm">
        <span className="text-muted">{label}</span>
        <bdi className="font-bold tabular">{value}</bdi>
      </p>
      <svg
        viewBox={`0 0 ${LENGTH} ${THICKNESS}`}
        preserveAspectRatio="none"
        className="mirrored block h-3 w-full rounded-sm bg-sunken"
      >
        {/* What has come down to nothing is still to be seen. */}
        <rect width={Math.max(part * LENGTH, 0.5)} height={THICKNESS} className={look} />
      </svg>
    </div>
  );
}
