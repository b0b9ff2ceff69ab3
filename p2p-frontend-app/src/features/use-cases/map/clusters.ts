import type { MapPoint } from '@/api/generated/types.gen';
import { toSpot, type Spot } from '../geography/projection';

export interface Cluster extends Spot {
  points: MapPoint[];
}

/** Points that would touch each other are drawn as one, in their middle; `reach` is in units of the map. */
export function clustersOf(points: MapPoint[], reach: number): Cluster[] {
  const cells = new Map<string, Cluster>();
  for (const point of points) {
    const spot = toSpot(point);
    const key = `${Math.floor(spot.x / reach)}:${Math.floor(spot.y / reach)}`;
    const alone = { ...spot, points: [point] };
    const cell = cells.get(key);
    cells.set(key, cell ? together(cell, alone) : alone);
  }
  // What stands at the two sides of a cell's edge touches as well.
  return [...cells.values()].reduce<Cluster[]>((apart, cluster) => {
    const near = apart.findIndex(({ x, y }) => Math.hypot(x - cluster.x, y - cluster.y) < reach);
    return near < 0
      ? [...apart, cluster]
      : apart.map((other, index) => (index === near ? together(other, cluster) : other));
  }, []);
}

function together(one: Cluster, other: Cluster): Cluster {
  const [many, more] = [one.points.length, other.points.length];
  return {
    x: (one.x * many + other.x * more) / (many + more),
    y: (one.y * many + other.y * more) / (many + more),
    points: [...one.points, ...other.points],
  };
}
