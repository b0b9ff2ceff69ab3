import { useTranslation } from 'react-i18next';
import { Page, Section } from '@/components/ui/page';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { EmailState } from '@/features/accounts/components/email-state';
import { OrganizationFacts, PersonFacts } from '@/features/accounts/components/profile-facts';
import { useMember } from '@/features/accounts/member-context';
import { ActivityChart } from '@/features/dashboard/components/activity-chart';
import { Feed } from '@/features/dashboard/components/feed';
import { OwnFigures } from '@/features/dashboard/components/own-figures';
import { QuickActions } from '@/features/dashboard/components/quick-actions';
import { SavedList } from '@/features/dashboard/components/saved-list';
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
      <QuickActions />
      {!me.email_verified && <EmailState email={me.email} />}
      <CompletenessPrompt completeness={me.completeness} />
      <Section title={t('sections.figures')}>
        <OwnFigures />
      </Section>
      <DraftList />
      <Section title={t('sections.activity')}>
        <ActivityChart />
      </Section>
      <Section title={t('sections.feed')}>
        <Feed />
      </Section>
      <Section title={t('sections.saved')}>
        <SavedList />
      </Section>
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
