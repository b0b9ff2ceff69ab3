import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/formats';
import type { Cluster } from './clusters';

interface ClusterMarkProps {
  cluster: Cluster;
  scale: number;
  isChosen: boolean;
  onChoose: () => void;
}

/** One use case, or how many stand together. */
export function ClusterMark({ cluster, scale, isChosen, onChoose }: ClusterMarkProps) {
  const { t } = useTranslation('library');
  const language = useLanguage();
  const { x, y, points } = cluster;
  const [first] = points;
  const isOne = points.length === 1;

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose();
  }

  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={isOne ? first?.title : t('map.cluster', { count: points.length })}
      aria-pressed={isChosen}
      transform={`translate(${x} ${y}) scale(${scale})`}
      className="group cursor-pointer outline-none"
      onClick={onChoose}
      onKeyDown={press}
    >
      <circle r="30" className="fill-transparent" />
      <circle
        r={isOne ? 11 : Math.min(28, 15 + Math.log2(points.length) * 3)}
        strokeWidth="3"
        className={
          isChosen
            ? 'fill-ink stroke-surface'
            : 'fill-action stroke-surface group-hover:fill-action-hover group-focus-visible:stroke-focus'
        }
      />
      {!isOne && (
        <text
          y="7"
          textAnchor="middle"
          aria-hidden="true"
          className={isChosen ? 'fill-surface text-xl font-bold' : 'fill-on-action text-xl font-bold'}
        >
          {formatNumber(points.length, language)}
        </text>
      )}
    </g>
  );
}
