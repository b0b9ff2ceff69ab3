import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ErrorView } from '@/components/view-state/error-view';
import { sendPasswordReset } from '../auth/actions';

/** A new password is set through a mail, so that an open screen is not enough to take an account over. */
export function PasswordResetRequest({ email }: { email: string }) {
  const { t } = useTranslation('account');
  const sending = useMutation({ mutationFn: () => sendPasswordReset(email) });
  if (sending.isSuccess) {
    return (
      <Notice tone="good" announce>
        <p>{t('password.sent', { email: `\u2068${email}\u2069` })}</p>
      </Notice>
    );
  }
  return (
    <div className="space-y-4">
      <p className="text-muted">{t('password.text')}</p>
      {sending.error && <ErrorView error={sending.error} />}
      <Button
        look="plain"
        busyLabel={sending.isPending && t('password.sending')}
        onClick={() => sending.mutate()}
      >
        {t('password.action')}
      </Button>
    </div>
  );
}
