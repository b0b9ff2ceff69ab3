import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { Message } from '@/features/mailbox/components/message';

export function MessagePage() {
  const { t } = useTranslation('mailbox');
  const { id = '' } = useParams();
  return (
    <div className="mx-auto max-w-4xl space-y-6 px-4 py-8 sm:px-8 sm:py-10">
      <p>
        <TextLink to={paths.mailbox} className="inline-flex items-center gap-2">
          <Icon name="back" />
          {t('back')}
        </TextLink>
      </p>
      <Message id={id} />
    </div>
  );
}
