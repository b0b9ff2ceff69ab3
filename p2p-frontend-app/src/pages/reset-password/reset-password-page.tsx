import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { FormPage } from '@/components/ui/page';
import { paths } from '@/config/paths';
import { ResetPasswordForm } from '@/features/accounts/components/reset-password-form';

export function ResetPasswordPage() {
  const { t } = useTranslation('auth');
  const [parameters] = useSearchParams();
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <FormPage title={t('reset.done.title')}>
        <Notice tone="good" announce>
          <p>{t('reset.done.text')}</p>
        </Notice>
        <ButtonLink to={paths.signIn}>{t('signIn.action')}</ButtonLink>
      </FormPage>
    );
  }
  if (!parameters.get('token')) {
    return (
      <FormPage title={t('reset.title')}>
        <Notice tone="attention">
          <p>{t('reset.noToken')}</p>
        </Notice>
        <ButtonLink to={paths.forgotPassword}>{t('forgot.action')}</ButtonLink>
      </FormPage>
    );
  }
  return (
    <FormPage title={t('reset.title')} lead={t('reset.lead')}>
      <ResetPasswordForm onDone={() => setDone(true)} />
    </FormPage>
  );
}
