import { expect, it } from 'vitest';
import { comparisonsOf } from './figures';

function compare(baseline: string, current: string) {
  return comparisonsOf([{ metric: 'Scrap rate', baseline, current, improvement: 'less' }]).map(
    ({ before, after }) => [before, after],
  );
}

it.each([
  ['10 %', '2.5 %', [1, 0.25]],
  ['١٠٪', '٢٫٥٪', [1, 0.25]],
  ['10%', '٢٫٥٪', [1, 0.25]],
  ['1,000 kWh', '2,000 kWh', [0.5, 1]],
  ['SAR 7,5 / part', 'SAR 15 / part', [0.5, 1]],
  ['٤ ساعات', '٠ ساعات', [1, 0]],
])('draws %s beside %s', (baseline, current, expected) => {
  expect(compare(baseline, current)).toEqual([expected]);
});

it.each([
  ['2 a month', '1 a year'],
  ['5 to 7 days', '1 days'],
  ['5–7 days', '1 days'],
  ['-5 %', '3 %'],
  ['often', 'rarely'],
  ['0 faults', '0 faults'],
  ['1.2.3 bar', '1 bar'],
])('draws nothing of %s and %s', (baseline, current) => {
  expect(compare(baseline, current)).toEqual([]);
});
