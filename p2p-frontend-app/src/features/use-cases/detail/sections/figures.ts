import type { CaseMetric } from '@/api/generated/types.gen';
import { latinDigits, typedNumber } from '@/lib/numbers';

interface Figure {
  value: number;
  unit: string;
}

const NUMBER = /\d[\d.,٬٫]*/g;

/** "7,5" is seven and a half; "7,500" is seven thousand five hundred. */
function plain(number: string): string {
  const bare = number.replace(/[.,٬٫]+$/, '');
  return /^\d+,\d{1,2}$/.test(bare) ? bare.replace(',', '.') : bare;
}

/** The one number of a text, and what it counts; none where there are several, or it is below nothing. */
function figureIn(text: string): Figure | null {
  const latin = latinDigits(text);
  const [found, ...others] = latin.match(NUMBER) ?? [];
  if (found === undefined || others.length > 0 || /[-−–]\s*\d/.test(latin)) return null;
  const value = typedNumber(plain(found));
  if (value === null || Number.isNaN(value)) return null;
  return {
    value,
    unit: latin.replace(found, '').replace('٪', '%').replace(/\s+/g, ' ').trim().toLowerCase(),
  };
}

export interface Comparison {
  metric: CaseMetric;
  /** Parts of the larger of the two. */
  before: number;
  after: number;
}

/** What can be drawn: before and after counted in the same unit. */
export function comparisonsOf(metrics: CaseMetric[]): Comparison[] {
  return metrics.flatMap((metric) => {
    const [before, after] = [figureIn(metric.baseline), figureIn(metric.current)];
    if (!before || before.unit !== after?.unit) return [];
    const largest = Math.max(before.value, after.value);
    return largest > 0 ? [{ metric, before: before.value / largest, after: after.value / largest }] : [];
  });
}
