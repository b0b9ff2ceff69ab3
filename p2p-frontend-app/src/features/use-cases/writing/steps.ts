import type { Issue } from './check';

/** The parts of a use case in their order, and the look over all of them. */
export const PARTS = ['basics', 'challenge', 'solution', 'architecture', 'results', 'place'] as const;
export const STEPS = [...PARTS, 'review'] as const;

export type Part = (typeof PARTS)[number];
export type Step = (typeof STEPS)[number];

export function partOf(path: string): Part {
  return PARTS.find((part) => path === part || path.startsWith(`${part}.`)) ?? 'basics';
}

export function stepAfter(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? 'review';
}

export function stepBefore(step: Step): Step | undefined {
  return STEPS[STEPS.indexOf(step) - 1];
}

export function issuesOfPart(issues: Issue[], part: Step): Issue[] {
  return issues.filter(({ path }) => partOf(path) === part);
}
