import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { OrganizationDetails } from '@/api/generated/types.gen';
import { Notice } from '@/components/ui/notice';
import { Page, Section } from '@/components/ui/page';
import { TextLink } from '@/components/ui/text-link';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { organizationPath } from '@/config/paths';
import { useMember } from '@/features/accounts/member-context';
import { useOrganization } from '@/features/organizations/api/organization';
import { InvitationList } from '@/features/organizations/components/invitation-list';
import { InviteForm } from '@/features/organizations/components/invite-form';
import { JoinRequestList } from '@/features/organizations/components/join-request-list';
import { MemberList } from '@/features/organizations/components/member-list';
import { useReference } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage } from '@/lib/formats';

export function MembersPage() {
  const { t } = useTranslation('organizations');
  const language = useLanguage();
  const { slug = '' } = useParams();
  const organization = useOrganization(slug);
  const name = organization.data && inLanguage(organization.data.name, language);
  return (
    <Page
      title={t('members.title')}
      lead={
        name && (
          <TextLink to={organizationPath(slug)}>
            <bdi>{name}</bdi>
          </TextLink>
        )
      }
    >
      <QueryView query={organization} skeleton={<RowsSkeleton />}>
        {(found) => (
          <>
            {found.permissions.manage_members && (
              <Section title={t('requests.title')}>
                <JoinRequestList slug={slug} />
              </Section>
            )}
            <Members slug={slug} isManaged={found.permissions.manage_members} />
            {found.permissions.manage_members && <Invitations organization={found} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Members({ slug, isManaged }: { slug: string; isManaged: boolean }) {
  const { t } = useTranslation('organizations');
  const list = (
    <QueryView query={useReference()} skeleton={<RowsSkeleton />}>
      {(reference) => <MemberList slug={slug} reference={reference} />}
    </QueryView>
  );
  return isManaged ? <Section title={t('members.title')}>{list}</Section> : list;
}

function Invitations({ organization }: { organization: OrganizationDetails }) {
  const { t } = useTranslation('organizations');
  const me = useMember();
  const { slug, permissions } = organization;
  return (
    <>
      <Section title={t('invite.title')}>
        {me.email_verified ? (
          <InviteForm slug={slug} roles={permissions.invite_as} />
        ) : (
          <Notice tone="attention" title={t('invite.unverified')} />
        )}
      </Section>
      <Section title={t('invitations.title')}>
        <InvitationList slug={slug} roles={permissions.invite_as} />
      </Section>
    </>
  );
}
