import { describe, expect, it } from 'vitest';
import { activity } from '@/testing/dashboard-samples';
import { barsOf, HEIGHT, STEP } from './chart';

const heights = (...replies: number[]) =>
  barsOf(activity(...replies).days)
    .map(({ height }) => height)
    .slice(-replies.length);

describe('the chart of activity', () => {
  it('has a bar for each day, the first at the start, all standing on the same ground', () => {
    const bars = barsOf(activity(1, 2, 3).days);
    expect(bars.map(({ x }) => x)).toEqual(Array.from({ length: 30 }, (_, place) => place * STEP));
    expect(bars.every(({ y, height }) => y + height === HEIGHT)).toBe(true);
  });

  it('fills its height with the busiest day, and keeps the proportions', () => {
    expect(heights(0, 5, 10)).toEqual([0, HEIGHT / 2, HEIGHT]);
  });

  it('shows a day with little beside one with much, and makes no record of two things', () => {
    const [little] = heights(1, 500);
    expect(little).toBeGreaterThan(0);
    expect(heights(2)).toEqual([HEIGHT / 2]);
  });
});
