import { boundsAt } from './content-schema';
import type { CaseValues } from './values';

/** A row with nothing in it yet, for every list of the form. */
const BLANK_ROWS = {
  'solution.internal_team': { role: '', name: '', title: '' },
  'solution.vendor_team': { role: '', name: '', title: '' },
  'solution.phases': { phase: '', duration: '', budget: '', objectives: [], activities: [] },
  'architecture.layers': { layer: '', components: [{ text: '' }], specification: '' },
  'results.metrics': { metric: '', baseline: '', current: '', improvement: '' },
  'results.challenges': { challenge: '', description: '', solution: '', outcome: '' },
  'results.roadmap': { timeline: '', initiative: '', description: '', benefit: '' },
  'results.lessons': { category: '', lesson: '', description: '', recommendation: '' },
};

export type GroupName = keyof typeof BLANK_ROWS;

export function blankRow(name: string): object {
  return (BLANK_ROWS as Record<string, object>)[name] ?? { text: '' };
}

/** As many rows as there must be, to be filled. */
function begun<T extends object>(name: string): T[] {
  return Array.from({ length: boundsAt(name).min ?? 0 }, () => structuredClone(blankRow(name)) as T);
}

/** The form before anything is written, in the language that its writer reads. */
export function blankCase(language: string): CaseValues {
  return {
    basics: { title: '', subtitle: '', category: '', factory_name: '', summary: '', language },
    challenge: {
      industry_context: '',
      problems: begun('challenge.problems'),
      financial_impact: '',
      customer_impact: '',
      operational_impact: '',
      compliance_impact: '',
    },
    solution: {
      selection_criteria: begun('solution.selection_criteria'),
      vendor: '',
      vendor_process: '',
      vendor_reasons: [],
      technology_components: begun('solution.technology_components'),
      duration: '',
      budget: { kind: 'amount', amount_sar: '', text: '' },
      methodology: '',
      internal_team: [],
      vendor_team: [],
      phases: [],
    },
    architecture: { overview: '', layers: [], security_measures: [], scalability: [] },
    results: {
      metrics: begun('results.metrics'),
      roi_percent: '',
      investment_sar: '',
      annual_savings_sar: '',
      three_year_roi_percent: '',
      qualitative_impacts: [],
      challenges: begun('results.challenges'),
      roadmap: [],
      lessons: [],
    },
    place: {
      city: '',
      pin: { longitude: '', latitude: '' },
      contact_person: '',
      contact_title: '',
      industry: '',
      technologies: [],
      images: [],
    },
  };
}
