import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Page, Section } from '@/components/ui/page';
import { ErrorView } from '@/components/view-state/error-view';
import { useSignOut } from '@/features/accounts/auth/use-sign-out';
import { MailLanguage } from '@/features/accounts/components/mail-language';
import { PasswordResetRequest } from '@/features/accounts/components/password-reset-request';
import { useMember } from '@/features/accounts/member-context';
import { PreferenceChoices } from '@/features/preferences/preference-choices';

export function AccountPage() {
  const { t } = useTranslation('account');
  const me = useMember();
  const signOut = useSignOut();
  return (
    <Page title={t('title')} lead={<bdi>{me.email}</bdi>}>
      <Section title={t('sections.browser')}>
        <PreferenceChoices />
      </Section>
      <Section title={t('sections.mail')}>
        <MailLanguage me={me} />
      </Section>
      <Section title={t('sections.password')}>
        <PasswordResetRequest email={me.email} />
      </Section>
      <Section title={t('sections.session')}>
        {signOut.error && <ErrorView error={signOut.error} />}
        <Button
          look="plain"
          busyLabel={signOut.isPending && t('signingOut')}
          onClick={() => signOut.mutate()}
        >
          <Icon name="leave" />
          {t('signOut')}
        </Button>
      </Section>
    </Page>
  );
}
