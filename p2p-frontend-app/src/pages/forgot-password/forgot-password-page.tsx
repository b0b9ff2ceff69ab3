import { useTranslation } from 'react-i18next';
import { FormPage } from '@/components/ui/page';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { ForgotPasswordForm } from '@/features/accounts/components/forgot-password-form';

export function ForgotPasswordPage() {
  const { t } = useTranslation('auth');
  return (
    <FormPage title={t('forgot.title')} lead={t('forgot.lead')}>
      <ForgotPasswordForm />
      <p>
        <TextLink to={paths.signIn}>{t('forgot.toSignIn')}</TextLink>
      </p>
    </FormPage>
  );
}
