import { expect, it } from 'vitest';
import { typedNumber } from './numbers';

it.each([
  ['', null],
  ['  ', null],
  ['1250000', 1_250_000],
  ['1,250,000', 1_250_000],
  ['١٬٢٥٠٬٠٠٠', 1_250_000],
  ['٤٢٫٥', 42.5],
  ['-12.5 %', -12.5],
  ['1e-7', 1e-7],
  ['about 5', NaN],
  ['1.2.3', NaN],
])('reads %j as %s', (typed, expected) => {
  expect(typedNumber(typed)).toBe(expected);
});
