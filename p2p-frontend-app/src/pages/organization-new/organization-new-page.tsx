import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { FormPage } from '@/components/ui/page';
import { TextLink } from '@/components/ui/text-link';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { organizationPath, paths } from '@/config/paths';
import { useMember } from '@/features/accounts/member-context';
import { FoundingForm } from '@/features/organizations/components/founding-form';
import { useReference } from '@/features/reference/api/reference';

export function OrganizationNewPage() {
  const { t } = useTranslation('organizations');
  const navigate = useNavigate();
  const { organization } = useMember();
  const reference = useReference();
  if (organization) return <Navigate to={organizationPath(organization.slug)} replace />;
  return (
    <FormPage title={t('found.title')} lead={t('found.lead')} wide>
      <QueryView query={reference} skeleton={<FactsSkeleton />}>
        {(lists) => (
          <FoundingForm
            reference={lists}
            onDone={({ slug }) => void navigate(organizationPath(slug), { replace: true })}
          />
        )}
      </QueryView>
      <p className="border-t border-line pt-6 text-muted">
        {t('found.exists')} <TextLink to={paths.organizations}>{t('list.link')}</TextLink>
      </p>
    </FormPage>
  );
}
