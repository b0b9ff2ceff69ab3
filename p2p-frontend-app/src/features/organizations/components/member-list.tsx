import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/generated/types.gen';
import { EmptyView } from '@/components/view-state/empty-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { useMembers } from '../api/members';
import { MemberRow } from './member-row';

export function MemberList({ slug, reference }: { slug: string; reference: Reference }) {
  const { t } = useTranslation('organizations');
  const members = useMembers(slug);
  return (
    <QueryView
      query={members}
      skeleton={<RowsSkeleton />}
      isEmpty={({ pages }) => pages[0]?.items.length === 0}
      empty={<EmptyView title={t('members.nobody.title')}>{t('members.nobody.text')}</EmptyView>}
    >
      {({ pages }) => (
        <div className="space-y-6">
          <ul className="divide-y divide-line border-y border-line" aria-label={t('members.title')}>
            {pages
              .flatMap((page) => page.items)
              .map((member) => (
                <MemberRow key={member.id} slug={slug} member={member} reference={reference} />
              ))}
          </ul>
          <MoreButton list={members} />
        </div>
      )}
    </QueryView>
  );
}
