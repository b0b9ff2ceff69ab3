import type { MapPoint } from '@/api/generated/types.gen';
import { toSpot, type Spot } from '../geography/projection';

export interface Cluster extends Spot {
  points: MapPoint[];
}

/** Points that would touch each other are drawn as one, in their middle; `reach` is in units of the map. */
export function clustersOf(points: MapPoint[], reach: number): Cluster[] {
  const cells = new Map<string, { point: MapPoint; spot: Spot }[]>();
  for (const point of points) {
    const spot = toSpot(point);
    const key = `${Math.floor(spot.x / reach)}:${Math.floor(spot.y / reach)}`;
    const cell = cells.get(key);
    if (cell) cell.push({ point, spot });
    else cells.set(key, [{ point, spot }]);
  }
  return [...cells.values()].map((cell) => ({
    x: cell.reduce((sum, { spot }) => sum + spot.x, 0) / cell.length,
    y: cell.reduce((sum, { spot }) => sum + spot.y, 0) / cell.length,
    points: cell.map(({ point }) => point),
  }));
}
