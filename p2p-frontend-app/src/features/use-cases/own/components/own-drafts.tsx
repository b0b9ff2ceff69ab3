import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '@/components/ui/page';
import { useMember } from '@/features/accounts/member-context';
import { draftsQuery } from '@/features/drafts/api/drafts';
import { DraftRow } from '@/features/drafts/components/draft-row';

/** What one began and has not sent, the way back to it on top. */
export function OwnDrafts() {
  const { t } = useTranslation('submissions');
  const me = useMember();
  const drafts = (useQuery(draftsQuery(me.id)).data ?? []).filter(({ kind }) => kind === 'use_case');
  if (drafts.length === 0) return null;
  return (
    <Section title={t('own.drafts')}>
      <ul className="divide-y divide-line border-y border-line">
        {drafts.map((draft) => (
          <DraftRow
            key={draft.key}
            draft={draft}
            note={draft.key === 'new' ? t('own.draftNew') : t('own.draftEdit')}
          />
        ))}
      </ul>
    </Section>
  );
}
