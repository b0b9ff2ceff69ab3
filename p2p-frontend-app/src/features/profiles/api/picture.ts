import { useMutation } from '@tanstack/react-query';
import { removeOwnPicture, setOwnPicture } from '@/api/generated/sdk.gen';
import { useTakeOverProfile } from './own-profile';

export function useOwnPicture() {
  const onSuccess = useTakeOverProfile();
  return {
    store: useMutation({ mutationFn: (file: File) => setOwnPicture({ body: { file } }), onSuccess }),
    removal: useMutation({ mutationFn: () => removeOwnPicture(), onSuccess }),
  };
}
