import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { decideUseCase, listUseCasesToReview } from '@/api/generated/sdk.gen';
import type { DecideUseCaseData } from '@/api/generated/types.gen';
import { forgetUseCases } from '../../api/latest';

const PAGE = 20;

const toReviewQuery = infiniteQueryOptions({
  queryKey: ['use-cases-to-review'],
  queryFn: ({ pageParam }) => listUseCasesToReview({ query: { cursor: pageParam, limit: PAGE } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

/** What waits for a review, longest first. */
export function useToReview() {
  return useInfiniteQuery(toReviewQuery);
}

export type Decision = DecideUseCaseData['body'];

export function useDecide(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) => decideUseCase({ path: { key: id }, body: decision }),
    onSuccess: () => void forgetUseCases(client),
  });
}
