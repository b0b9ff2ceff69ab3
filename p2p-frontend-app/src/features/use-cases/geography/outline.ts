import { queryOptions, useQuery } from '@tanstack/react-query';
import { ApiError } from '@/api/api-error';

export interface Position {
  longitude: number;
  latitude: number;
}

type Ring = [number, number][];

/** The rings of the kingdom's land and of its larger islands. */
export type Outline = Ring[];

interface Feature {
  geometry: { coordinates: Ring[][] };
}

async function fetchOutline(): Promise<Outline> {
  const response = await fetch('/geography/saudi-arabia.json');
  if (!response.ok) throw new ApiError({ code: 'unreachable' });
  const { geometry } = (await response.json()) as Feature;
  return geometry.coordinates.flat();
}

const outlineQuery = queryOptions({ queryKey: ['outline'], queryFn: fetchOutline, staleTime: Infinity });

export function useOutline() {
  return useQuery(outlineQuery);
}

// As the server: harbours reach out of a simplified coast, and no neighbour's town lies this near.
const MARGIN = 0.08;

/** On its land, its larger islands, or so near to them that it can only be its shore. */
export function isInside(outline: Outline, position: Position): boolean {
  return outline.some((ring) => isWithin(ring, position) || isNear(ring, position));
}

function stretches(ring: Ring): [[number, number], [number, number]][] {
  return ring.slice(1).map((end, index) => [ring[index] ?? end, end]);
}

function isWithin(ring: Ring, { longitude: x, latitude: y }: Position): boolean {
  const crossings = stretches(ring).filter(
    ([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1,
  );
  return crossings.length % 2 === 1;
}

function isNear(ring: Ring, { longitude, latitude }: Position): boolean {
  const shrink = Math.cos((latitude * Math.PI) / 180);
  return stretches(ring).some(([[x1, y1], [x2, y2]]) => {
    const [px, py] = [(longitude - x1) * shrink, latitude - y1];
    const [dx, dy] = [(x2 - x1) * shrink, y2 - y1];
    const length = dx * dx + dy * dy;
    const along = length ? Math.max(0, Math.min(1, (px * dx + py * dy) / length)) : 0;
    return Math.hypot(px - along * dx, py - along * dy) <= MARGIN;
  });
}
