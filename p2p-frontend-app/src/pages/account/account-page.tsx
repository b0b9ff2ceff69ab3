import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Page, Section } from '@/components/ui/page';
import { TextLink } from '@/components/ui/text-link';
import { ErrorView } from '@/components/view-state/error-view';
import { paths } from '@/config/paths';
import { endEverySession } from '@/features/accounts/auth/actions';
import { useSignOut } from '@/features/accounts/auth/use-sign-out';
import { MailLanguage } from '@/features/accounts/components/mail-language';
import { useMember } from '@/features/accounts/member-context';
import { EmailForm } from '@/features/credentials/components/email-form';
import { PasswordForm } from '@/features/credentials/components/password-form';
import { PreferenceChoices } from '@/features/preferences/preference-choices';
import { SessionList } from '@/features/sessions/components/session-list';

export function AccountPage() {
  const { t } = useTranslation('account');
  const me = useMember();
  const signOut = useSignOut();
  const signOutEverywhere = useSignOut(endEverySession);
  const problem = signOut.error ?? signOutEverywhere.error;
  return (
    <Page title={t('title')} lead={<bdi>{me.email}</bdi>}>
      <Section title={t('sections.browser')}>
        <PreferenceChoices />
      </Section>
      <Section title={t('sections.mail')}>
        <MailLanguage me={me} />
      </Section>
      <Section title={t('sections.email')}>
        <p className="text-muted">{t('email.text', { email: `\u2068${me.email}\u2069` })}</p>
        <EmailForm />
      </Section>
      <Section title={t('sections.password')}>
        <p className="text-muted">
          {t('password.text')} <TextLink to={paths.forgotPassword}>{t('password.forgot')}</TextLink>
        </p>
        <PasswordForm email={me.email} />
      </Section>
      <Section title={t('sections.sessions')}>
        <SessionList />
        {problem && <ErrorView error={problem} />}
        <div className="flex flex-wrap gap-3">
          <Button
            look="plain"
            busyLabel={signOut.isPending && t('signingOut')}
            onClick={() => signOut.mutate()}
          >
            <Icon name="leave" />
            {t('signOut')}
          </Button>
          <Button
            look="plain"
            busyLabel={signOutEverywhere.isPending && t('signingOut')}
            onClick={() => signOutEverywhere.mutate()}
          >
            {t('signOutEverywhere')}
          </Button>
        </div>
      </Section>
    </Page>
  );
}
