import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Button, ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { paths, signInPath } from '@/config/paths';
import { useMe } from '@/features/accounts/api/me';
import { EmailState } from '@/features/accounts/components/email-state';
import { useThreadPlace } from '../thread-context';
import { ReplyForm } from './reply-form';

/** Below the discussion: the place to write, or what stands in its way and how to remove it. */
export function AnswerPrompt() {
  const { t } = useTranslation('forum');
  const { pathname, search } = useLocation();
  const me = useMe().data;
  const { thread, composer, compose } = useThreadPlace();
  if (thread.permissions.reply) {
    if (composer?.parent === null) return <ReplyForm parent={null} />;
    return (
      <Button onClick={() => compose(null)}>
        <Icon name="reply" />
        {t('reply.write')}
      </Button>
    );
  }
  if (thread.deleted || me === undefined) return null;
  if (thread.locked) return <Notice icon="lock">{t('locked')}</Notice>;
  if (me === null) {
    return (
      <Notice icon="forum" title={t('visitor.title')}>
        <p>{t('visitor.text')}</p>
        <div className="flex flex-wrap gap-3">
          <ButtonLink to={signInPath(pathname + search)}>{t('visitor.signIn')}</ButtonLink>
          <ButtonLink to={paths.signUp} look="plain">
            {t('visitor.signUp')}
          </ButtonLink>
        </div>
      </Notice>
    );
  }
  return me.email_verified ? null : <EmailState email={me.email} />;
}
