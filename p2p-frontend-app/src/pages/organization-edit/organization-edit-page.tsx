import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ApiError } from '@/api/api-error';
import { FormPage } from '@/components/ui/page';
import { ErrorView } from '@/components/view-state/error-view';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { organizationPath } from '@/config/paths';
import { useOrganization } from '@/features/organizations/api/organization';
import { EditForm } from '@/features/organizations/components/edit-form';
import { LogoField } from '@/features/organizations/components/logo-field';
import { useReference } from '@/features/reference/api/reference';

export function OrganizationEditPage() {
  const { t } = useTranslation('organizations');
  const { slug = '' } = useParams();
  const navigate = useNavigate();
  const organization = useOrganization(slug);
  const reference = useReference();
  return (
    <FormPage title={t('edit.title')} wide>
      <QueryView query={organization} skeleton={<FactsSkeleton />}>
        {(found) =>
          found.permissions.edit ? (
            <QueryView query={reference} skeleton={<FactsSkeleton />}>
              {(lists) => (
                <div className="space-y-8">
                  <LogoField organization={found} />
                  <EditForm
                    organization={found}
                    reference={lists}
                    onDone={() => void navigate(organizationPath(slug))}
                  />
                </div>
              )}
            </QueryView>
          ) : (
            <ErrorView error={new ApiError({ code: 'forbidden', status: 403 })} />
          )
        }
      </QueryView>
    </FormPage>
  );
}
