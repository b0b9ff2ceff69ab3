import type { Reference } from '@/api/generated/types.gen';
import { ArchitectureStep } from '../steps/architecture-step';
import { BasicsStep } from '../steps/basics-step';
import { ChallengeStep } from '../steps/challenge-step';
import { PlaceStep } from '../steps/place-step';
import { ResultsStep } from '../steps/results-step';
import { SolutionStep } from '../steps/solution-step';
import type { Part } from '../steps';

export function PartFields({ part, reference }: { part: Part; reference: Reference }) {
  if (part === 'basics') return <BasicsStep reference={reference} />;
  if (part === 'challenge') return <ChallengeStep />;
  if (part === 'solution') return <SolutionStep />;
  if (part === 'architecture') return <ArchitectureStep />;
  return part === 'results' ? <ResultsStep /> : <PlaceStep reference={reference} />;
}
