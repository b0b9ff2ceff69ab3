import type { Picture, UseCaseContent, UseCaseEntry, UseCaseLatest } from '@/api/generated/types.gen';
import { author } from './forum-samples';

const long = (text: string, length: number) => text.padEnd(length, ' and so on');

/** A use case with every field filled. */
export const content: UseCaseContent = {
  basics: {
    title: 'Scrap halved by weighing every part',
    subtitle: 'A load cell at each press and a rule for the operator',
    category: 'quality_control',
    factory_name: 'Gulf Polymers',
    summary: long('Scrap fell from 7.5 % to 2.1 % in seven months.', 60),
    language: 'en',
  },
  challenge: {
    industry_context: long('The plant makes caps for water bottles on twelve presses.', 60),
    problems: ['Caps of uneven weight', 'Faults found a day late'],
    financial_impact: 'SAR 900,000 a year in scrap',
    customer_impact: 'Two complaints a month',
    operational_impact: 'Sorting by hand on the night shift',
    compliance_impact: 'A remark in the audit',
  },
  solution: {
    selection_criteria: ['Fits the old presses', 'Repaired by our own people'],
    vendor: 'Najd Weighing',
    vendor_process: 'Three offers, one trial of four weeks each.',
    vendor_reasons: ['Spare parts in Dammam'],
    technology_components: ['Load cells under the chute of each press'],
    duration: '7 months',
    budget: { kind: 'amount', amount_sar: 420_000 },
    methodology: 'One press first, then all twelve within a quarter.',
    internal_team: [{ role: 'Lead', name: 'Omar', title: 'Process engineer' }],
    vendor_team: [{ role: 'Fitter', name: 'Adel', title: 'Technician' }],
    phases: [
      {
        phase: 'Trial',
        duration: '2 months',
        budget: 'SAR 40,000',
        objectives: ['Weigh one press'],
        activities: ['Mount the cell', 'Train a shift'],
      },
    ],
  },
  architecture: {
    overview: 'Cells, a small controller, one screen a press.',
    layers: [{ layer: 'Field', components: ['Load cell'], specification: '0.1 g' }],
    security_measures: ['A network of its own'],
    scalability: ['Ten more presses without a new controller'],
  },
  results: {
    metrics: [
      { metric: 'Scrap rate', baseline: '7.5 %', current: '2.1 %', improvement: '-72 %' },
      { metric: 'Complaints', baseline: '2 a month', current: '1 a year', improvement: '-96 %' },
    ],
    roi_percent: 114.5,
    investment_sar: 420_000,
    annual_savings_sar: 640_000,
    three_year_roi_percent: 357,
    qualitative_impacts: ['Operators trust the numbers'],
    challenges: [
      {
        challenge: 'Dust on the cells',
        description: 'Readings drifted after a week of work.',
        solution: 'A cover, and a daily zero at the change of shift.',
        outcome: 'No drift since spring',
      },
    ],
    roadmap: [
      {
        timeline: '2027',
        initiative: 'Cameras',
        description: 'See the seam too.',
        benefit: 'Fewer complaints',
      },
    ],
    lessons: [
      {
        category: 'People',
        lesson: 'Ask the night shift first',
        description: 'They knew which press drifts.',
        recommendation: 'Let them choose the first press.',
      },
    ],
  },
  place: {
    city: 'dammam',
    pin: { longitude: 50.0888, latitude: 26.4207 },
    contact_person: 'Omar Al-Ghamdi',
    contact_title: 'Process engineer',
    industry: 'plastics',
    technologies: ['sensors', 'plc'],
    images: [
      { id: '0192c7a0-0000-7000-8000-000000000041', caption: 'The scale under press 4' },
      { id: '0192c7a0-0000-7000-8000-000000000042', caption: null },
    ],
  },
};

export const images: Picture[] = content.place.images.map(({ id }) => ({
  small: `/api/v1/media/${id}/small`,
  large: `/api/v1/media/${id}/large`,
}));

const permissions = {
  read_latest: true,
  edit: true,
  withdraw: false,
  review: false,
  archive: true,
  restore: false,
  feature: false,
  like: false,
  bookmark: false,
};

const organization = {
  slug: 'gulf-polymers',
  name: { ar: 'بوليمرات الخليج', en: 'Gulf Polymers' },
  verified: false,
};

export function latest(given: Partial<UseCaseLatest> = {}): UseCaseLatest {
  return {
    id: '0192c7a0-0000-7000-8000-000000000051',
    slug: 'scrap-halved-000051',
    state: 'submitted',
    version: 2,
    published_version: null,
    author,
    organization,
    saved_at: '2026-11-01T08:00:00Z',
    submitted_at: '2026-11-01T08:00:00Z',
    decided_at: null,
    note: null,
    content,
    images,
    permissions,
    ...given,
  };
}

export function entry(given: Partial<UseCaseEntry> = {}): UseCaseEntry {
  return {
    id: '0192c7a0-0000-7000-8000-000000000051',
    slug: 'scrap-halved-000051',
    state: 'submitted',
    version: 2,
    published_version: null,
    listed: false,
    title: content.basics.title,
    category: 'quality_control',
    author,
    organization,
    updated_at: '2026-11-01T08:00:00Z',
    submitted_at: '2026-11-01T08:00:00Z',
    published_at: null,
    note: null,
    view_count: 0,
    like_count: 0,
    permissions,
    ...given,
  };
}
