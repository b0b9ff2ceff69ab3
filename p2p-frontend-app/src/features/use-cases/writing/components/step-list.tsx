import { useDeferredValue } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icon';
import { classNames } from '@/lib/class-names';
import type { Outline } from '../../geography/outline';
import { blankCase } from '../blank';
import { issuesInForm } from '../resolver';
import { issuesOfPart, PARTS, STEPS, type Step } from '../steps';
import type { CaseValues } from '../values';

type State = 'done' | 'begun' | 'open';

/** How far each step is: nothing lacks, something is written, or nothing yet. */
function useStates(outline: Outline | undefined): Record<Step, State> {
  const { control } = useFormContext<CaseValues>();
  const values = useDeferredValue(useWatch({ control }) as CaseValues);
  const issues = issuesInForm(values, outline);
  const blank = blankCase(values.basics.language);
  const states = PARTS.map((part): [Step, State] => {
    const isUntouched = JSON.stringify(values[part]) === JSON.stringify(blank[part]);
    const isDone = issuesOfPart(issues, part).length === 0 && !isUntouched;
    return [part, isDone ? 'done' : isUntouched ? 'open' : 'begun'];
  });
  return Object.fromEntries([...states, ['review', 'open']]) as Record<Step, State>;
}

interface StepListProps {
  current: Step;
  outline: Outline | undefined;
  onGo: (step: Step) => void;
}

/** All steps in sight, each a way there; what each still lacks is said in words too. */
export function StepList({ current, outline, onGo }: StepListProps) {
  const { t } = useTranslation('submissions');
  const states = useStates(outline);
  return (
    <nav aria-label={t('steps.legend')}>
      <ol className="flex gap-1">
        {STEPS.map((step, index) => (
          <li key={step} className="min-w-0 flex-1">
            <button
              type="button"
              aria-current={step === current ? 'step' : undefined}
              className={classNames(
                'flex min-h-12 w-full flex-col items-center gap-1 rounded-md border-t-4 pt-2 pb-1 text-sm hover:bg-sunken',
                step === current ? 'border-action font-bold text-link' : 'text-muted',
                step !== current && (states[step] === 'done' ? 'border-verified' : 'border-line'),
              )}
              onClick={() => onGo(step)}
            >
              <span className="inline-flex items-center gap-0.5 tabular">
                {states[step] === 'done' ? <Icon name="check" className="size-4" /> : index + 1}
              </span>
              <span className="max-w-full truncate max-sm:sr-only">{t(`steps.${step}`)}</span>
              {states[step] !== 'open' && <span className="sr-only">{t(`stepState.${states[step]}`)}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
