import type { ActivityDay } from '@/api/generated/types.gen';

export const HEIGHT = 80;
export const STEP = 10;
const GAP = 2;
// A day with one thing must be seen beside one with fifty.
const SHORTEST = 3;
// Below this many, one bar is not drawn as high as the chart: two questions are not a record.
const LEAST_SCALE = 4;

export interface Bar {
  day: string;
  count: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export function countOf({ threads, replies, use_cases }: ActivityDay): number {
  return threads + replies + use_cases;
}

/** A bar a day, the first one at the start. */
export function barsOf(days: ActivityDay[]): Bar[] {
  const most = Math.max(LEAST_SCALE, ...days.map(countOf));
  return days.map((one, place) => {
    const count = countOf(one);
    const height = count === 0 ? 0 : Math.max(SHORTEST, Math.round((count / most) * HEIGHT));
    return { day: one.day, count, x: place * STEP, y: HEIGHT - height, width: STEP - GAP, height };
  });
}
