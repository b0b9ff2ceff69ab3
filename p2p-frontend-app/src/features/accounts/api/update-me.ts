import { useMutation, useQueryClient } from '@tanstack/react-query';
import { updateMe } from '@/api/generated/sdk.gen';
import type { Language } from '@/types/language';
import { meQuery } from './me';

/** The language in which mails reach the person. */
export function useUpdateMe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { language: Language }) => updateMe({ body: change }),
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
  });
}
