import { useTranslation } from 'react-i18next';
import type { OrganizationDetails } from '@/api/generated/types.gen';
import { ImageInput } from '@/components/ui/image-input';
import { OrganizationMark } from '@/components/ui/organization-mark';
import { useLogo } from '../api/logo';

export function LogoField({ organization }: { organization: OrganizationDetails }) {
  const { t } = useTranslation('organizations');
  const { store, removal } = useLogo(organization.slug);
  return (
    <ImageInput
      label={t('fields.logo')}
      help={t('help.logo')}
      isSet={organization.logo !== null}
      draw={(preview) => <OrganizationMark organization={organization} size="large" preview={preview} />}
      onStore={(file) => store.mutateAsync(file)}
      onRemove={() => removal.mutateAsync()}
    />
  );
}
