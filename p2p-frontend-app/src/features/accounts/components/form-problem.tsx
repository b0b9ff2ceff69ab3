import type { ApiError } from '@/api/api-error';
import { ErrorView } from '@/components/view-state/error-view';

export function FormProblem({ problem }: { problem: ApiError | null }) {
  return problem && <ErrorView error={problem} />;
}
