import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/config/paths';
import { useMe } from '@/features/accounts/api/me';

/** From reading to writing: one's own use cases, a new one, and for moderators what waits for them. */
export function WritingLinks() {
  const { t } = useTranslation('submissions');
  const me = useMe().data;
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonLink to={paths.newUseCase}>
        <Icon name="plus" />
        {t('links.new')}
      </ButtonLink>
      {me && (
        <ButtonLink look="plain" to={paths.ownUseCases}>
          {t('links.own')}
        </ButtonLink>
      )}
      {me?.permissions.moderate && (
        <ButtonLink look="plain" to={paths.useCaseReview}>
          {t('links.review')}
        </ButtonLink>
      )}
    </div>
  );
}
