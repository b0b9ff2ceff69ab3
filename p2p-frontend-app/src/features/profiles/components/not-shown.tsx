import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ButtonLink } from '@/components/ui/button';
import { EmptyView } from '@/components/view-state/empty-view';
import { signInPath } from '@/config/paths';
import { useMe } from '@/features/accounts/api/me';

/** Whether there is such a person is nobody's business: both get the same words. */
export function NotShown() {
  const { t } = useTranslation('profiles');
  const { pathname } = useLocation();
  const isVisitor = useMe().data === null;
  return (
    <EmptyView
      title={t('notShown.title')}
      action={isVisitor && <ButtonLink to={signInPath(pathname)}>{t('notShown.signIn')}</ButtonLink>}
    >
      {isVisitor ? t('notShown.visitorText') : t('notShown.text')}
    </EmptyView>
  );
}
