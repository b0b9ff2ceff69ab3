import { expect, it } from 'vitest';
import { isFiltered, parametersOf, typesFor, USUAL, wantedFrom } from './wanted';

it('is wholly in the address, and comes back from it', () => {
  const wanted = {
    sort: 'most_liked',
    category: 'maintenance',
    tag: 'مضخات',
    type: 'question',
    solved: 'no',
    language: 'ar',
    saved: true,
  } as const;
  const address = new URLSearchParams(parametersOf(wanted)).toString();
  expect(wantedFrom(new URLSearchParams(address))).toEqual(wanted);
});

it('leaves the usual out of the address', () => {
  expect(parametersOf(USUAL)).toEqual({});
  expect(wantedFrom(new URLSearchParams())).toEqual(USUAL);
});

it('is as usual where an address asks for what there is not', () => {
  expect(wantedFrom(new URLSearchParams('sort=random&type=rumour&solved=1&language=fr&saved=1'))).toEqual(
    USUAL,
  );
});

it('counts a filter as one, but not the order', () => {
  expect(isFiltered({ ...USUAL, sort: 'newest' })).toBe(false);
  expect(isFiltered({ ...USUAL, tag: 'plc' })).toBe(true);
  expect(isFiltered({ ...USUAL, saved: true })).toBe(true);
});

it('offers announcements only to those who may make them', () => {
  expect(typesFor(false)).not.toContain('announcement');
  expect(typesFor(true)).toContain('announcement');
});
