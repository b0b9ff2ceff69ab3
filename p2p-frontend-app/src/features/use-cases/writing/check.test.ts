import { describe, expect, it } from 'vitest';
import { content, images } from '@/testing/use-case-samples';
import type { Outline } from '../geography/outline';
import { blankCase } from './blank';
import { issuesIn } from './check';
import { boundsAt, ruleAt } from './content-schema';
import { fieldOf } from './resolver';
import { contentOf, valuesOf, type CaseValues } from './values';

const BOX: Outline = [
  [
    [36, 18],
    [52, 18],
    [52, 30],
    [36, 30],
    [36, 18],
  ],
];

function issuesWith(change: (values: CaseValues) => void) {
  const values = valuesOf(structuredClone(content), images);
  change(values);
  return issuesIn(contentOf(values), BOX);
}

describe('what the server would object to', () => {
  it('is nothing where everything is filled', () => {
    expect(issuesWith(() => undefined)).toEqual([]);
  });

  it('is nothing where all that may be left out is left out', () => {
    const issues = issuesWith(({ challenge, solution, architecture, results, place }) => {
      challenge.customer_impact = challenge.operational_impact = challenge.compliance_impact = ' ';
      solution.vendor_process = '';
      solution.vendor_reasons = solution.internal_team = solution.vendor_team = solution.phases = [];
      Object.assign(architecture, { overview: '', layers: [], security_measures: [], scalability: [] });
      results.roi_percent = results.investment_sar = results.annual_savings_sar = '';
      results.three_year_roi_percent = '';
      results.qualitative_impacts = results.roadmap = results.lessons = [];
      place.contact_person = place.contact_title = '';
      place.technologies = [];
    });
    expect(issues).toEqual([]);
  });

  it.each<[string, string, (values: CaseValues) => void]>([
    ['basics.title', 'required', ({ basics }) => (basics.title = '  ')],
    ['basics.title', 'too_short', ({ basics }) => (basics.title = '  Nine char')],
    ['basics.title', 'too_long', ({ basics }) => (basics.title = 'x'.repeat(101))],
    ['basics.title', 'invalid', ({ basics }) => (basics.title = 'A bell \u0007 in it')],
    ['basics.category', 'required', ({ basics }) => (basics.category = '')],
    ['basics.category', 'invalid_choice', ({ basics }) => (basics.category = 'astrology')],
    ['challenge.problems.1', 'too_short', ({ challenge }) => (challenge.problems[1] = { text: 'Short' })],
    ['challenge.problems', 'list_too_short', ({ challenge }) => challenge.problems.pop()],
    ['solution.budget.amount_sar', 'required', ({ solution }) => (solution.budget.amount_sar = '')],
    ['solution.budget.amount_sar', 'out_of_range', ({ solution }) => (solution.budget.amount_sar = '1.5')],
    ['solution.budget.amount_sar', 'out_of_range', ({ solution }) => (solution.budget.amount_sar = 'much')],
    ['solution.budget.text', 'required', ({ solution }) => (solution.budget.kind = 'text')],
    [
      'solution.phases.0.objectives.0',
      'required',
      ({ solution }) => solution.phases[0]?.objectives.splice(0, 1, { text: '' }),
    ],
    ['architecture.overview', 'required', ({ architecture }) => (architecture.overview = '')],
    [
      'architecture.layers.0.components',
      'list_too_short',
      ({ architecture }) => architecture.layers[0]?.components.pop(),
    ],
    [
      'results.metrics.0.baseline',
      'too_short',
      ({ results }) => Object.assign(results.metrics[0] ?? {}, { baseline: '7' }),
    ],
    ['results.roi_percent', 'out_of_range', ({ results }) => (results.roi_percent = '-1001')],
    ['place.pin', 'required', ({ place }) => (place.pin = { longitude: '', latitude: '' })],
    ['place.pin', 'outside_saudi_arabia', ({ place }) => (place.pin = { longitude: '54', latitude: '20' })],
    ['place.pin.latitude', 'out_of_range', ({ place }) => (place.pin.latitude = '60')],
    ['place.pin.longitude', 'out_of_range', ({ place }) => (place.pin.longitude = '')],
    ['place.images', 'list_too_short', ({ place }) => (place.images = [])],
    ['place.technologies', 'doubled', ({ place }) => (place.technologies = ['plc', 'plc'])],
  ])('%s: %s', (path, code, change) => {
    expect(issuesWith(change)).toEqual([{ path, code }]);
  });

  it('counts what people read: an emoji is one character', () => {
    expect(issuesWith(({ basics }) => (basics.title = '🏭'.repeat(100)))).toEqual([]);
  });

  it('takes Arabic digits as numbers', () => {
    const values = valuesOf(content, images);
    values.results.annual_savings_sar = '٦٤٠٬٠٠٠';
    expect(contentOf(values).results.annual_savings_sar).toBe(640_000);
  });

  it('leaves the pin to the server where the outline has not come', () => {
    const values = valuesOf(content, images);
    values.place.pin = { longitude: '54', latitude: '20' };
    expect(issuesIn(contentOf(values), undefined)).toEqual([]);
  });

  it('names a field of the form for everything that a blank one lacks', () => {
    const issues = issuesIn(contentOf(blankCase('en')), undefined);
    expect(issues.map(fieldOf)).toContain('challenge.problems.0.text');
    expect(issues.map(fieldOf)).toContain('place.images.root');
    expect(issues.some(({ path }) => path.startsWith('architecture'))).toBe(false);
  });
});

it('goes into the form and out of it without losing anything', () => {
  expect(contentOf(valuesOf(content, images))).toEqual(content);
  const bare = {
    ...content,
    architecture: null,
    solution: { ...content.solution, budget: { kind: 'text' as const, text: 'Within maintenance' } },
    results: { ...content.results, roi_percent: null },
  };
  expect(contentOf(valuesOf(bare, images))).toEqual(bare);
});

it('reads limits from the schema of the server, through references, lists and choices', () => {
  expect(boundsAt('basics.title')).toEqual({ min: 10, max: 100 });
  expect(boundsAt('challenge.problems')).toEqual({ min: 2, max: 5 });
  expect(boundsAt('challenge.problems.0.text')).toEqual({ min: 10, max: 300 });
  expect(boundsAt('solution.budget.text')).toEqual({ min: 3, max: 200 });
  expect(boundsAt('solution.phases.0.activities')).toEqual({ max: 8 });
  expect(ruleAt('results.roi_percent').optional).toBe(true);
  expect(() => ruleAt('results.profit')).toThrow();
});
