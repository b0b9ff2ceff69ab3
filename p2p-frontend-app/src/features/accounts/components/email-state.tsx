import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ErrorView } from '@/components/view-state/error-view';
import { meQuery } from '../api/me';
import { sendVerification } from '../auth/actions';

/** Asks for the proof that is still missing, and sends it again. */
export function EmailState({ email }: { email: string }) {
  const { t } = useTranslation('dashboard');
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: sendVerification,
    onSuccess: async (outcome) => {
      if (outcome === 'already_verified') await client.invalidateQueries(meQuery);
    },
  });
  if (sending.isSuccess) {
    return (
      <Notice tone="good" announce title={t('email.sent.title')}>
        <p>{t('email.sent.text', { email: `\u2068${email}\u2069` })}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="attention" title={t('email.unverified.title')}>
      <p>{t('email.unverified.text', { email: `\u2068${email}\u2069` })}</p>
      {sending.error && <ErrorView error={sending.error} />}
      <Button
        look="plain"
        busyLabel={sending.isPending && t('email.sending')}
        onClick={() => sending.mutate()}
      >
        {t('email.send')}
      </Button>
    </Notice>
  );
}
