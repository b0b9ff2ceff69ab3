import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/page';
import { useMember } from '@/features/accounts/member-context';
import { draftsQuery } from '../api/drafts';
import { DraftRow } from './draft-row';

/** What one began to write and has not sent; where there is nothing, it says nothing. */
export function DraftList() {
  const { t } = useTranslation();
  const me = useMember();
  const drafts = useQuery(draftsQuery(me.id)).data ?? [];
  if (drafts.length === 0) return null;
  return (
    <Section title={t('draft.list')}>
      <ul className="divide-y divide-line border-y border-line">
        {drafts.map((draft) => (
          <DraftRow
            key={`${draft.kind}.${draft.key}`}
            draft={draft}
            icon={<Icon name={draft.kind === 'reply' ? 'reply' : 'edit'} className="self-center" />}
          />
        ))}
      </ul>
    </Section>
  );
}
