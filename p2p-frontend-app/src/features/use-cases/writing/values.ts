import * as z from 'zod';
import type { Picture, UseCaseContent } from '@/api/generated/types.gen';
import { typedNumber } from '@/lib/numbers';

// A draft of an older form lacks what was added since: it comes back with that left open.
const text = z.string().catch('');

function rows<T extends z.ZodType>(row: T) {
  return z.array(row).catch([]);
}

const points = rows(z.object({ text }));
const team = rows(z.object({ role: text, name: text, title: text }));

/** What the form holds: everything as it was typed, so that anything unfinished can be kept. */
export const caseValues = z.object({
  basics: z.object({
    title: text,
    subtitle: text,
    category: text,
    factory_name: text,
    summary: text,
    language: text,
  }),
  challenge: z.object({
    industry_context: text,
    problems: points,
    financial_impact: text,
    customer_impact: text,
    operational_impact: text,
    compliance_impact: text,
  }),
  solution: z.object({
    selection_criteria: points,
    vendor: text,
    vendor_process: text,
    vendor_reasons: points,
    technology_components: points,
    duration: text,
    budget: z.object({ kind: text, amount_sar: text, text }),
    methodology: text,
    internal_team: team,
    vendor_team: team,
    phases: rows(
      z.object({ phase: text, duration: text, budget: text, objectives: points, activities: points }),
    ),
  }),
  architecture: z.object({
    overview: text,
    layers: rows(z.object({ layer: text, components: points, specification: text })),
    security_measures: points,
    scalability: points,
  }),
  results: z.object({
    metrics: rows(z.object({ metric: text, baseline: text, current: text, improvement: text })),
    roi_percent: text,
    investment_sar: text,
    annual_savings_sar: text,
    three_year_roi_percent: text,
    qualitative_impacts: points,
    challenges: rows(z.object({ challenge: text, description: text, solution: text, outcome: text })),
    roadmap: rows(z.object({ timeline: text, initiative: text, description: text, benefit: text })),
    lessons: rows(z.object({ category: text, lesson: text, description: text, recommendation: text })),
  }),
  place: z.object({
    city: text,
    pin: z.object({ longitude: text, latitude: text }),
    contact_person: text,
    contact_title: text,
    industry: text,
    technologies: rows(z.string()),
    images: rows(z.object({ media: text, caption: text, small: text, large: text })),
  }),
});

export type CaseValues = z.infer<typeof caseValues>;
export interface Row {
  text: string;
}

const fromRows = (given: Row[]): string[] => given.map((row) => row.text.trim());
const toRows = (given: string[]): Row[] => given.map((text) => ({ text }));
const orNull = (given: string): string | null => given.trim() || null;
const toText = (given: string | number | null): string => (given === null ? '' : String(given));

function trimmed<T extends Record<string, string>>(given: T): T {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value.trim()])) as T;
}

function architectureOf({ overview, layers, security_measures, scalability }: CaseValues['architecture']) {
  const isLeftOut =
    overview.trim() === '' && layers.length + security_measures.length + scalability.length === 0;
  if (isLeftOut) return null;
  return {
    overview: overview.trim(),
    layers: layers.map(({ layer, components, specification }) => ({
      layer: layer.trim(),
      components: fromRows(components),
      specification: orNull(specification),
    })),
    security_measures: fromRows(security_measures),
    scalability: fromRows(scalability),
  };
}

function budgetOf({ kind, amount_sar, text }: CaseValues['solution']['budget']) {
  return kind === 'text'
    ? { kind, text: text.trim() }
    : { kind: 'amount', amount_sar: typedNumber(amount_sar) };
}

function pinOf({ longitude, latitude }: CaseValues['place']['pin']) {
  if (longitude.trim() === '' && latitude.trim() === '') return null;
  return { longitude: typedNumber(longitude) ?? NaN, latitude: typedNumber(latitude) ?? NaN };
}

/** As the server wants it, as far as it has been written. */
export function contentOf({ basics, challenge, solution, architecture, results, place }: CaseValues) {
  return {
    basics: trimmed(basics),
    challenge: {
      industry_context: challenge.industry_context.trim(),
      problems: fromRows(challenge.problems),
      financial_impact: challenge.financial_impact.trim(),
      customer_impact: orNull(challenge.customer_impact),
      operational_impact: orNull(challenge.operational_impact),
      compliance_impact: orNull(challenge.compliance_impact),
    },
    solution: {
      selection_criteria: fromRows(solution.selection_criteria),
      vendor: solution.vendor.trim(),
      vendor_process: orNull(solution.vendor_process),
      vendor_reasons: fromRows(solution.vendor_reasons),
      technology_components: fromRows(solution.technology_components),
      duration: solution.duration.trim(),
      budget: budgetOf(solution.budget),
      methodology: solution.methodology.trim(),
      internal_team: solution.internal_team.map(trimmed),
      vendor_team: solution.vendor_team.map(trimmed),
      phases: solution.phases.map(({ phase, duration, budget, objectives, activities }) => ({
        ...trimmed({ phase, duration }),
        budget: orNull(budget),
        objectives: fromRows(objectives),
        activities: fromRows(activities),
      })),
    },
    architecture: architectureOf(architecture),
    results: {
      metrics: results.metrics.map(trimmed),
      roi_percent: typedNumber(results.roi_percent),
      investment_sar: typedNumber(results.investment_sar),
      annual_savings_sar: typedNumber(results.annual_savings_sar),
      three_year_roi_percent: typedNumber(results.three_year_roi_percent),
      qualitative_impacts: fromRows(results.qualitative_impacts),
      challenges: results.challenges.map(trimmed),
      roadmap: results.roadmap.map(trimmed),
      lessons: results.lessons.map(trimmed),
    },
    place: {
      city: place.city,
      pin: pinOf(place.pin),
      contact_person: orNull(place.contact_person),
      contact_title: orNull(place.contact_title),
      industry: place.industry,
      technologies: place.technologies,
      images: place.images.map(({ media, caption }) => ({ id: media, caption: orNull(caption) })),
    },
  };
}

export type WrittenContent = ReturnType<typeof contentOf>;

/** A stored use case as the form shows it; nothing of it is lost on the way there and back. */
export function valuesOf(content: UseCaseContent, images: Picture[]): CaseValues {
  const { basics, challenge, solution, architecture, results, place } = content;
  return {
    basics,
    challenge: {
      ...challenge,
      problems: toRows(challenge.problems),
      customer_impact: toText(challenge.customer_impact),
      operational_impact: toText(challenge.operational_impact),
      compliance_impact: toText(challenge.compliance_impact),
    },
    solution: {
      ...solution,
      selection_criteria: toRows(solution.selection_criteria),
      vendor_process: toText(solution.vendor_process),
      vendor_reasons: toRows(solution.vendor_reasons),
      technology_components: toRows(solution.technology_components),
      budget: {
        kind: solution.budget.kind,
        amount_sar: solution.budget.kind === 'amount' ? toText(solution.budget.amount_sar) : '',
        text: solution.budget.kind === 'text' ? solution.budget.text : '',
      },
      phases: solution.phases.map((phase) => ({
        ...phase,
        budget: toText(phase.budget),
        objectives: toRows(phase.objectives),
        activities: toRows(phase.activities),
      })),
    },
    architecture: {
      overview: architecture?.overview ?? '',
      layers: (architecture?.layers ?? []).map((layer) => ({
        ...layer,
        components: toRows(layer.components),
        specification: toText(layer.specification),
      })),
      security_measures: toRows(architecture?.security_measures ?? []),
      scalability: toRows(architecture?.scalability ?? []),
    },
    results: {
      ...results,
      roi_percent: toText(results.roi_percent),
      investment_sar: toText(results.investment_sar),
      annual_savings_sar: toText(results.annual_savings_sar),
      three_year_roi_percent: toText(results.three_year_roi_percent),
      qualitative_impacts: toRows(results.qualitative_impacts),
    },
    place: {
      ...place,
      pin: { longitude: toText(place.pin.longitude), latitude: toText(place.pin.latitude) },
      contact_person: toText(place.contact_person),
      contact_title: toText(place.contact_title),
      images: place.images.map(({ id, caption }, index) => ({
        media: id,
        caption: toText(caption),
        small: images[index]?.small ?? '',
        large: images[index]?.large ?? '',
      })),
    },
  };
}
