import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Page, Section } from '@/components/ui/page';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { paths } from '@/config/paths';
import { EmailState } from '@/features/accounts/components/email-state';
import { OrganizationFacts, PersonFacts } from '@/features/accounts/components/profile-facts';
import { useMember } from '@/features/accounts/member-context';
import { DraftList } from '@/features/drafts/components/draft-list';
import { NoOrganization } from '@/features/organizations/components/no-organization';
import { CompletenessPrompt } from '@/features/profiles/components/completeness-prompt';
import { useReference } from '@/features/reference/api/reference';
import { isolated } from '@/lib/formats';

export function DashboardPage() {
  const { t } = useTranslation('dashboard');
  const me = useMember();
  const reference = useReference();
  return (
    <Page title={t('greeting', { name: isolated(me.first_name) })} lead={t('lead')}>
      {!me.email_verified && <EmailState email={me.email} />}
      <CompletenessPrompt completeness={me.completeness} />
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={paths.newThread}>
          <Icon name="plus" />
          {t('forum.ask')}
        </ButtonLink>
        <ButtonLink to={paths.forum} look="plain">
          <Icon name="forum" />
          {t('forum.read')}
        </ButtonLink>
      </div>
      <DraftList />
      <Section title={t('sections.organization')}>
        {me.organization ? (
          <QueryView query={reference} skeleton={<FactsSkeleton />}>
            {(lists) =>
              me.organization && <OrganizationFacts organization={me.organization} reference={lists} />
            }
          </QueryView>
        ) : (
          <NoOrganization />
        )}
      </Section>
      <Section title={t('sections.you')}>
        <QueryView query={reference} skeleton={<FactsSkeleton />}>
          {(lists) => <PersonFacts me={me} reference={lists} />}
        </QueryView>
      </Section>
    </Page>
  );
}
