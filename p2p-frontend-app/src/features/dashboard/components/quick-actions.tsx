import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/config/paths';

/** What members come for, one press away. */
export function QuickActions() {
  const { t } = useTranslation('dashboard');
  return (
    <nav aria-label={t('actions.title')} className="flex flex-wrap gap-3">
      <ButtonLink to={paths.newThread}>
        <Icon name="plus" />
        {t('forum.ask')}
      </ButtonLink>
      <ButtonLink to={paths.newUseCase} look="plain">
        <Icon name="case" />
        {t('actions.shareUseCase')}
      </ButtonLink>
      <ButtonLink to={paths.organizations} look="plain">
        <Icon name="factory" />
        {t('actions.organizations')}
      </ButtonLink>
    </nav>
  );
}
