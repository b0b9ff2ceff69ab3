import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { casePath } from '@/config/paths';
import { isolated } from '@/lib/formats';
import type { Sent } from '../../writing/components/new-case';

/** What came of what was just sent, with the way to it. */
export function SentNotice() {
  const { t } = useTranslation('submissions');
  const state = useLocation().state as Partial<Sent> | null;
  if (!state?.sent) return null;
  const { slug, title, state: outcome } = state.sent;
  const isPublished = outcome === 'published';
  return (
    <Notice tone="good" announce title={isPublished ? t('sent.published') : t('sent.submitted')}>
      <p>
        {isPublished
          ? t('sent.publishedText', { title: isolated(title) })
          : t('sent.submittedText', { title: isolated(title) })}
      </p>
      <TextLink to={casePath(slug)}>{isPublished ? t('sent.read') : t('sent.look')}</TextLink>
    </Notice>
  );
}
