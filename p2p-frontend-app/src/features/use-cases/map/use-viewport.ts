import { useState, type PointerEvent } from 'react';
import { HEIGHT, WIDTH, type Spot } from '../geography/projection';

const CLOSEST = 32;
/** A finger that rests is no drag. */
const STILL_PX = 6;

interface Viewport {
  factor: number;
  middle: Spot;
}

const WHOLE: Viewport = { factor: 1, middle: { x: WIDTH / 2, y: HEIGHT / 2 } };

function bounded({ factor, middle }: Viewport): Viewport {
  const [halfWidth, halfHeight] = [WIDTH / factor / 2, HEIGHT / factor / 2];
  return {
    factor,
    middle: {
      x: Math.max(halfWidth, Math.min(WIDTH - halfWidth, middle.x)),
      y: Math.max(halfHeight, Math.min(HEIGHT - halfHeight, middle.y)),
    },
  };
}

/** Which part of the map is in sight; it is dragged, and looked at closer step by step. */
export function useViewport() {
  const [viewport, setViewport] = useState(WHOLE);
  const [drag, setDrag] = useState<{ from: Spot; middle: Spot; moved: boolean } | null>(null);
  const { factor, middle } = viewport;
  const width = WIDTH / factor;
  const height = HEIGHT / factor;

  const look = (by: number, at: Spot = middle) =>
    setViewport(bounded({ factor: Math.max(1, Math.min(CLOSEST, factor * by)), middle: at }));

  const move = (x: number, y: number) =>
    setViewport(bounded({ factor, middle: { x: middle.x + x * width, y: middle.y + y * height } }));

  const dragging = {
    onPointerDown: ({ clientX: x, clientY: y }: PointerEvent) =>
      setDrag({ from: { x, y }, middle, moved: false }),
    onPointerMove: (event: PointerEvent) => {
      if (!drag || event.buttons !== 1) return;
      const [dx, dy] = [event.clientX - drag.from.x, event.clientY - drag.from.y];
      if (!drag.moved && Math.hypot(dx, dy) < STILL_PX) return;
      const scale = width / event.currentTarget.getBoundingClientRect().width;
      setDrag({ ...drag, moved: true });
      setViewport(
        bounded({ factor, middle: { x: drag.middle.x - dx * scale, y: drag.middle.y - dy * scale } }),
      );
    },
    onPointerUp: () => setDrag(null),
    onPointerLeave: () => setDrag(null),
  };

  return {
    box: `${middle.x - width / 2} ${middle.y - height / 2} ${width} ${height}`,
    factor,
    isWhole: factor === 1,
    isClosest: factor === CLOSEST,
    isDragged: drag?.moved ?? false,
    look,
    move,
    dragging,
  };
}
