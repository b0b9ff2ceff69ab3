import { useTranslation } from 'react-i18next';
import type { Me } from '@/api/generated/types.gen';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { ErrorView } from '@/components/view-state/error-view';
import { useUpdateMe } from '../api/update-me';

export function MailLanguage({ me }: { me: Me }) {
  const { t } = useTranslation('account');
  const update = useUpdateMe();
  return (
    <div className="space-y-3">
      <ChoiceGroup
        legend={t('mailLanguage.legend')}
        help={t('mailLanguage.help')}
        value={update.isPending ? update.variables.language : me.language}
        choices={[
          { value: 'ar', label: 'العربية', lang: 'ar' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        onChoose={(language) => update.mutate({ language })}
      />
      {update.error && <ErrorView error={update.error} />}
    </div>
  );
}
