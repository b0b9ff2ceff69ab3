import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { oneOf } from '@/lib/use-filters';
import { STEPS, type Step } from './steps';

const PARAMETER = 'step';

/** The step stands in the address, so that going back and a reload lead to it. */
export function useStep() {
  const [parameters, setParameters] = useSearchParams();
  const step = oneOf(STEPS, parameters.get(PARAMETER)) ?? 'basics';
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useRef<string | null>(null);
  const shown = useRef(step);

  // On arriving at another step: to the field that was asked for, else to its heading.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const field =
      wanted.current && document.querySelector<HTMLElement>(`[name="${CSS.escape(wanted.current)}"]`);
    wanted.current = null;
    (field || heading.current)?.focus();
  }, [step]);

  function goTo(next: Step, field?: string): void {
    wanted.current = field ?? null;
    setParameters((given) => {
      const changed = new URLSearchParams(given);
      if (next === 'basics') changed.delete(PARAMETER);
      else changed.set(PARAMETER, next);
      return changed;
    });
  }

  return { step, heading, goTo };
}
