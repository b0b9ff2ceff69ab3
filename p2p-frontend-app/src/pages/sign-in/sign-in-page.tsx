import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { FormPage } from '@/components/ui/page';
import { TextLink } from '@/components/ui/text-link';
import { paths, RETURN_PARAMETER } from '@/config/paths';
import { SignInForm } from '@/features/accounts/components/sign-in-form';
import { safeReturnPath } from '@/lib/return-path';

export function SignInPage() {
  const { t } = useTranslation('auth');
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const returnTo = safeReturnPath(parameters.get(RETURN_PARAMETER));
  return (
    <FormPage title={t('signIn.title')} lead={returnTo && t('signIn.first')}>
      <SignInForm onDone={() => void navigate(returnTo ?? paths.dashboard, { replace: true })} />
      <p>
        <TextLink to={paths.forgotPassword}>{t('signIn.forgot')}</TextLink>
      </p>
      <p className="border-t border-line pt-6 text-muted">
        {t('signIn.noAccount')} <TextLink to={paths.signUp}>{t('signIn.create')}</TextLink>
      </p>
    </FormPage>
  );
}
