import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/page';
import { TextLink } from '@/components/ui/text-link';
import { TimeAgo } from '@/components/ui/time-ago';
import { useMember } from '@/features/accounts/member-context';
import { draftsQuery } from '../api/drafts';
import { draftPath } from '../draft-path';

/** What one began to write and has not sent; where there is nothing, it says nothing. */
export function DraftList() {
  const { t } = useTranslation();
  const me = useMember();
  const drafts = useQuery(draftsQuery(me.id)).data ?? [];
  if (drafts.length === 0) return null;
  return (
    <Section title={t('draft.list')}>
      <ul className="divide-y divide-line border-y border-line">
        {drafts.map(({ kind, key, title, updated_at }) => (
          <li key={`${kind}.${key}`} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-2 py-3">
            <Icon name={kind === 'reply' ? 'reply' : 'edit'} className="self-center" />
            <TextLink to={draftPath({ kind, key })} className="min-w-0 break-words">
              <bdi>{title ?? t('draft.untitled')}</bdi>
            </TextLink>
            <span className="ms-auto text-sm text-muted">
              <TimeAgo value={updated_at} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
