import { useTranslation } from 'react-i18next';
import type { ReceivedInvitation } from '@/api/generated/types.gen';
import { Notice } from '@/components/ui/notice';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage } from '@/lib/formats';

/** Nothing to choose: the invitation says where one goes. */
export function StepInvitation({ invitation }: { invitation: ReceivedInvitation }) {
  const { t } = useTranslation('auth');
  const language = useLanguage();
  const name = `\u2068${inLanguage(invitation.organization.name, language)}\u2069`;
  return (
    <Notice title={t('signUp.invited.title', { name })}>
      <p>{t(`signUp.invited.${invitation.role}`)}</p>
    </Notice>
  );
}
