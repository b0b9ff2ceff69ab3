import { queryOptions, useQuery } from '@tanstack/react-query';
import { readFigures } from '@/api/generated/sdk.gen';

const figuresQuery = queryOptions({ queryKey: ['figures'], queryFn: () => readFigures() });

export function useFigures() {
  return useQuery(figuresQuery);
}
