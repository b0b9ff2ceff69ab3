import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { parametersOf, wantedFrom, type Wanted } from './wanted';

export function useWanted() {
  const [parameters, setParameters] = useSearchParams();
  const want = useCallback(
    (wanted: Wanted, options: { replace?: boolean } = {}) =>
      setParameters(parametersOf(wanted), { preventScrollReset: true, ...options }),
    [setParameters],
  );
  return { wanted: wantedFrom(parameters), want };
}
