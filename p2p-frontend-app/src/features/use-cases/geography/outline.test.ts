import { expect, it } from 'vitest';
import file from '../../../../public/geography/saudi-arabia.json?raw';
import { centreOf, landmarks } from './city-centres';
import { isInside, type Outline } from './outline';
import { HEIGHT, toPosition, toSpot, WIDTH } from './projection';

interface Feature {
  geometry: { coordinates: Outline[] };
}

const outline = (JSON.parse(file) as Feature).geometry.coordinates.flat();

it('has every city in the kingdom', () => {
  expect(landmarks(true)).toHaveLength(15);
  expect(landmarks(true).filter(([, position]) => !isInside(outline, position))).toEqual([]);
});

it.each([
  ['Doha', 25.2854, 51.531],
  ['Manama', 26.2285, 50.586],
  ['Kuwait', 29.3759, 47.9774],
  ['Aqaba', 29.5321, 35.0063],
  ['Sanaa', 15.3694, 44.191],
  ['the Red Sea', 22, 37.5],
])('leaves %s out', (_, latitude, longitude) => {
  expect(isInside(outline, { latitude, longitude })).toBe(false);
});

it('finds the place of every spot of the map, and the spot of every place', () => {
  const riyadh = centreOf('riyadh');
  expect(riyadh).toBeDefined();
  if (!riyadh) return;
  const spot = toSpot(riyadh);
  expect(spot.x).toBeGreaterThan(0);
  expect(spot.x).toBeLessThan(WIDTH);
  expect(spot.y).toBeLessThan(HEIGHT);
  expect(toPosition(spot).latitude).toBeCloseTo(riyadh.latitude);
  expect(toPosition(spot).longitude).toBeCloseTo(riyadh.longitude);
});
