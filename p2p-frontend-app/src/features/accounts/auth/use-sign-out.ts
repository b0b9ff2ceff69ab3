import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { paths } from '@/config/paths';
import { forgetMember } from '../api/me';
import { endSession } from './actions';

export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: endSession,
    onSuccess: async () => {
      // First away from the member's page, which would otherwise ask to sign in again.
      await navigate(paths.home);
      forgetMember(client);
    },
  });
}
