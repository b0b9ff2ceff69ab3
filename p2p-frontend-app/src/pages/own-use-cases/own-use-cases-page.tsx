import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Page, Section } from '@/components/ui/page';
import { paths } from '@/config/paths';
import { OwnDrafts } from '@/features/use-cases/own/components/own-drafts';
import { OwnList } from '@/features/use-cases/own/components/own-list';
import { SentNotice } from '@/features/use-cases/own/components/sent-notice';

export function OwnUseCasesPage() {
  const { t } = useTranslation('submissions');
  return (
    <Page title={t('own.title')} lead={t('own.lead')}>
      <SentNotice />
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={paths.newUseCase}>
          <Icon name="plus" />
          {t('links.new')}
        </ButtonLink>
        <ButtonLink look="plain" to={paths.useCases}>
          {t('links.library')}
        </ButtonLink>
      </div>
      <OwnDrafts />
      <Section title={t('own.sent')}>
        <OwnList />
      </Section>
    </Page>
  );
}
