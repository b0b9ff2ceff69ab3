import { useTranslation } from 'react-i18next';
import type { OwnProfile } from '@/api/generated/types.gen';
import { ImageInput } from '@/components/ui/image-input';
import { PersonFace } from '@/components/ui/person-face';
import { useOwnPicture } from '../api/picture';

export function PictureField({ profile }: { profile: OwnProfile }) {
  const { t } = useTranslation('profiles');
  const { store, removal } = useOwnPicture();
  return (
    <ImageInput
      label={t('fields.picture')}
      help={t('help.picture')}
      isSet={profile.picture !== null}
      draw={(preview) => <PersonFace person={profile} size="large" preview={preview} />}
      onStore={(file) => store.mutateAsync(file)}
      onRemove={() => removal.mutateAsync()}
    />
  );
}
