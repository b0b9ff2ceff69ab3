import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button';
import { FormPage } from '@/components/ui/page';
import { paths } from '@/config/paths';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <FormPage title={t('notFound.title')} lead={t('notFound.text')}>
      <ButtonLink to={paths.home}>{t('notFound.home')}</ButtonLink>
    </FormPage>
  );
}
