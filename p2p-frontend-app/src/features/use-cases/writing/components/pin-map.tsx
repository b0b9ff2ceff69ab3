import { useId, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { landmarks } from '../../geography/city-centres';
import type { Outline, Position } from '../../geography/outline';
import { HEIGHT, outlinePath, toPosition, toSpot, WIDTH, type Spot } from '../../geography/projection';

const ZOOMS = [1, 3, 9] as const;
const MIDDLE: Position = { longitude: 45, latitude: 24 };
/** Degrees an arrow key moves the pin; with Shift it goes finely. */
const STRIDE = 0.25;
const FINE = 0.02;

const ARROWS: Record<string, [number, number]> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

interface PinMapProps {
  /** What a city is called in the reader's language. */
  nameOf: (city: string) => string;
  outline: Outline;
  pin: Position | null;
  isInvalid: boolean;
  describedBy: string;
  label: string;
  onMove: (position: Position) => void;
}

/** The country as a drawing: a click or the arrow keys put the pin. It needs nobody's tiles. */
export function PinMap({ nameOf, outline, pin, isInvalid, describedBy, label, onMove }: PinMapProps) {
  const { t } = useTranslation('submissions');
  const [zoom, setZoom] = useState(0);
  const id = useId();
  const factor = ZOOMS[zoom] ?? 1;
  const width = WIDTH / factor;
  const height = HEIGHT / factor;
  const [middle, setMiddle] = useState<Position>(MIDDLE);
  const focus = toSpot(middle);
  const left = Math.max(0, Math.min(WIDTH - width, focus.x - width / 2));
  const top = Math.max(0, Math.min(HEIGHT - height, focus.y - height / 2));
  const spot = pin && toSpot(pin);

  function place(event: MouseEvent<SVGSVGElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    onMove(
      toPosition({
        x: left + ((event.clientX - box.left) / box.width) * width,
        y: top + ((event.clientY - box.top) / box.height) * height,
      }),
    );
  }

  function nudge(event: KeyboardEvent): void {
    const arrow = ARROWS[event.key];
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const from = pin ?? MIDDLE;
    const far = (event.shiftKey ? FINE : STRIDE) * (pin ? 1 : 0);
    onMove({ longitude: from.longitude + arrow[0] * far, latitude: from.latitude + arrow[1] * far });
  }

  function look(by: 1 | -1): void {
    setMiddle(pin ?? MIDDLE);
    setZoom(Math.max(0, Math.min(ZOOMS.length - 1, zoom + by)));
  }

  return (
    // A map is mirrored in no language, and what lies on it keeps out of the country's way.
    <div dir="ltr" className="relative overflow-hidden rounded-md border border-line bg-sunken">
      <div
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-describedby={`${id}-keys ${describedBy}`}
        aria-invalid={isInvalid}
        className="aria-invalid:ring-2 aria-invalid:ring-loss"
        onKeyDown={nudge}
      >
        <svg
          viewBox={`${left} ${top} ${width} ${height}`}
          aria-hidden="true"
          className="block h-auto w-full cursor-crosshair touch-manipulation"
          onClick={place}
        >
          <path
            d={outlinePath(outline)}
            className="fill-surface stroke-line-strong"
            strokeWidth={1.5 / factor}
            strokeLinejoin="round"
          />
          {landmarks(zoom > 0).map(([city, position]) => (
            <Landmark key={city} name={nameOf(city)} spot={toSpot(position)} scale={1 / factor} />
          ))}
          {spot && (
            <g transform={`translate(${spot.x} ${spot.y}) scale(${1.6 / factor})`}>
              <path
                d="M0 0C-6-9-9-13-9-18a9 9 0 1 1 18 0c0 5-3 9-9 18Z"
                className={isInvalid ? 'fill-loss stroke-surface' : 'fill-action stroke-surface'}
                strokeWidth="1.5"
              />
              <circle cy="-18" r="3.2" className="fill-surface" />
            </g>
          )}
        </svg>
      </div>
      <p id={`${id}-keys`} className="sr-only">
        {t('pin.keys')}
      </p>
      <div className="absolute end-2 top-2 flex flex-col gap-1">
        <IconButton
          label={t('pin.closer')}
          disabled={zoom === ZOOMS.length - 1}
          className="border border-line bg-surface disabled:opacity-40"
          onClick={() => look(1)}
        >
          <Icon name="plus" />
        </IconButton>
        <IconButton
          label={t('pin.further')}
          disabled={zoom === 0}
          className="border border-line bg-surface disabled:opacity-40"
          onClick={() => look(-1)}
        >
          <Icon name="minus" />
        </IconButton>
      </div>
    </div>
  );
}

interface LandmarkProps {
  name: string;
  spot: Spot;
  scale: number;
}

function Landmark({ name, spot, scale }: LandmarkProps) {
  return (
    <g transform={`translate(${spot.x} ${spot.y}) scale(${scale})`} className="pointer-events-none">
      <circle r="4" className="fill-muted" />
      <text y="26" textAnchor="middle" className="fill-muted text-3xl sm:text-xl">
        {name}
      </text>
    </g>
  );
}
