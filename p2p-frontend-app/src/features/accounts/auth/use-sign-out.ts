import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { paths } from '@/config/paths';
import { forgetMember } from '../api/me';
import { endSession } from './actions';

const KEY = ['sign-out'];

/** True from the wish to leave until the landing page is there: the session may end before or after. */
export function useIsSigningOut(): boolean {
  return useIsMutating({ mutationKey: KEY }) > 0;
}

/** Out of this browser, or of all of them. */
export function useSignOut(end: () => Promise<void> = endSession) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationKey: KEY,
    mutationFn: end,
    onSuccess: async () => {
      await navigate(paths.home);
      forgetMember(client);
    },
  });
}
