import { describe, expect, it } from 'vitest';
import type { MapPoint } from '@/api/generated/types.gen';
import { clustersOf } from './clusters';

function point(id: string, longitude: number, latitude: number): MapPoint {
  return { id, slug: id, title: id, category: 'innovation', longitude, latitude };
}

const riyadh = [point('a', 46.7, 24.7), point('b', 46.71, 24.71)];
const jeddah = point('c', 39.2, 21.5);

describe('clusters', () => {
  it('join what would touch and keep the rest apart', () => {
    const found = clustersOf([...riyadh, jeddah], 40);
    expect(found.map(({ points }) => points.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
  });

  it('part when one looks closer', () => {
    expect(clustersOf(riyadh, 0.1)).toHaveLength(2);
  });

  it('stand in the middle of theirs', () => {
    const [both] = clustersOf(riyadh, 400);
    const [first, second] = clustersOf(riyadh, 0.1);
    expect(both?.x).toBeCloseTo(((first?.x ?? 0) + (second?.x ?? 0)) / 2);
  });
});
