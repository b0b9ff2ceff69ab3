import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapPoint, Reference } from '@/api/generated/types.gen';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { labelOf } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { landmarks } from '../geography/city-centres';
import type { Outline } from '../geography/outline';
import { outlinePath, toSpot, WIDTH } from '../geography/projection';
import { clustersOf, type Cluster } from './clusters';
import { ClusterMark } from './cluster-mark';
import { PointList } from './point-list';
import { useViewport } from './use-viewport';

/** As wide as a mark may be of the map's width, at any closeness. */
const REACH = WIDTH / 14;
const STRIDE = 0.2;
const ARROWS: Record<string, [number, number]> = {
  ArrowUp: [0, -STRIDE],
  ArrowDown: [0, STRIDE],
  ArrowLeft: [-STRIDE, 0],
  ArrowRight: [STRIDE, 0],
};

interface CaseMapProps {
  points: MapPoint[];
  outline: Outline;
  reference: Reference;
}

/** Where the use cases are. What stands close together is one mark with a number; it needs nobody's tiles. */
export function CaseMap({ points, outline, reference }: CaseMapProps) {
  const { t } = useTranslation('library');
  const language = useLanguage();
  const view = useViewport();
  const [chosen, setChosen] = useState<MapPoint[]>([]);
  const path = useMemo(() => outlinePath(outline), [outline]);
  const clusters = useMemo(() => clustersOf(points, REACH / view.factor), [points, view.factor]);
  const shown = chosen.filter(({ id }) => points.some((point) => point.id === id));

  function choose(cluster: Cluster): void {
    setChosen(cluster.points);
    if (cluster.points.length > 1 && !view.isClosest) view.look(2, cluster);
  }

  function walk(event: KeyboardEvent): void {
    const arrow = ARROWS[event.key];
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    view.move(...arrow);
  }

  return (
    <div className="space-y-4">
      <div className="relative overflow-hidden rounded-md border border-line bg-sunken">
        <svg
          viewBox={view.box}
          role="group"
          aria-label={t('map.label')}
          className="block h-auto w-full touch-pan-y select-none"
          onKeyDown={walk}
          {...view.dragging}
        >
          <path
            d={path}
            className="fill-surface stroke-line-strong"
            strokeWidth={1.5 / view.factor}
            strokeLinejoin="round"
          />
          {landmarks(view.factor > 2).map(([city, position]) => {
            const spot = toSpot(position);
            return (
              <g
                key={city}
                aria-hidden="true"
                transform={`translate(${spot.x} ${spot.y}) scale(${1 / view.factor})`}
                className="pointer-events-none"
              >
                <circle r="3" className="fill-muted" />
                <text y="24" textAnchor="middle" className="fill-muted text-lg">
                  {labelOf(reference, 'cities', city, language)}
                </text>
              </g>
            );
          })}
          {clusters.map((cluster) => (
            <ClusterMark
              key={cluster.points[0]?.id}
              cluster={cluster}
              scale={1 / view.factor}
              isChosen={cluster.points.some(({ id }) => shown[0]?.id === id)}
              onChoose={() => view.isDragged || choose(cluster)}
            />
          ))}
        </svg>
        <div className="absolute end-2 top-2 flex flex-col gap-1">
          <IconButton
            label={t('map.closer')}
            disabled={view.isClosest}
            className="border border-line bg-surface disabled:opacity-40"
            onClick={() => view.look(2)}
          >
            <Icon name="plus" />
          </IconButton>
          <IconButton
            label={t('map.further')}
            disabled={view.isWhole}
            className="border border-line bg-surface disabled:opacity-40"
            onClick={() => view.look(0.5)}
          >
            <Icon name="minus" />
          </IconButton>
        </div>
      </div>
      <PointList points={shown} reference={reference} />
    </div>
  );
}
