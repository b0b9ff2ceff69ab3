import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '@/components/ui/page';
import { TextLink } from '@/components/ui/text-link';
import { TimeAgo } from '@/components/ui/time-ago';
import { useMember } from '@/features/accounts/member-context';
import { draftsQuery } from '@/features/drafts/api/drafts';
import { draftPath } from '@/features/drafts/draft-path';

/** What one began and has not sent, the way back to it on top. */
export function OwnDrafts() {
  const { t } = useTranslation('submissions');
  const me = useMember();
  const drafts = (useQuery(draftsQuery(me.id)).data ?? []).filter(({ kind }) => kind === 'use_case');
  if (drafts.length === 0) return null;
  return (
    <Section title={t('own.drafts')}>
      <ul className="divide-y divide-line border-y border-line">
        {drafts.map(({ kind, key, title, updated_at }) => (
          <li key={key} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-2 py-3">
            <TextLink to={draftPath({ kind, key })} className="min-w-0 break-words">
              <bdi>{title ?? t('own.untitled')}</bdi>
            </TextLink>
            <span className="text-sm text-muted">
              {key === 'new' ? t('own.draftNew') : t('own.draftEdit')}
            </span>
            <span className="ms-auto text-sm text-muted">
              <TimeAgo value={updated_at} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
