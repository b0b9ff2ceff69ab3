import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { foreseeSubmission, submitUseCase, updateUseCase } from '@/api/generated/sdk.gen';
import type { UseCaseSubmission, UseCaseUpdate } from '@/api/generated/types.gen';
import { forgetUseCases } from '../../api/latest';

const outlookQuery = queryOptions({
  queryKey: ['submission-outlook'],
  queryFn: () => foreseeSubmission(),
  staleTime: 0,
});

/** Whether one may submit, and whether it is published at once or reviewed first. */
export function useOutlook() {
  return useQuery(outlookQuery);
}

export function useSubmitUseCase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: UseCaseSubmission) => submitUseCase({ body }),
    onSuccess: () => void forgetUseCases(client),
  });
}

export function useUpdateUseCase(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: UseCaseUpdate) => updateUseCase({ path: { key: id }, body }),
    onSuccess: () => void forgetUseCases(client),
  });
}
