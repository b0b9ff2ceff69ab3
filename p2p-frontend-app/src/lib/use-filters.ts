import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Filters that stand in the address, so that going back and sharing work; an empty one leaves it. */
export function useFilters() {
  const [parameters, setParameters] = useSearchParams();
  const set = useCallback(
    (name: string, value: string) =>
      setParameters(
        (current) => {
          const next = new URLSearchParams(current);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParameters],
  );
  return { parameters, set };
}

export function oneOf<T extends string>(values: readonly T[], given: string | null): T | undefined {
  return values.find((value) => value === given);
}
