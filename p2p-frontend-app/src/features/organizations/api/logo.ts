import { useMutation } from '@tanstack/react-query';
import { removeOrganizationLogo, setOrganizationLogo } from '@/api/generated/sdk.gen';
import { useTakeOver } from './organization';

export function useLogo(slug: string) {
  const onSuccess = useTakeOver();
  return {
    store: useMutation({
      mutationFn: (file: File) => setOrganizationLogo({ path: { slug }, body: { file } }),
      onSuccess,
    }),
    removal: useMutation({ mutationFn: () => removeOrganizationLogo({ path: { slug } }), onSuccess }),
  };
}
