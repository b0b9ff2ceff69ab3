import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { EmptyView } from '@/components/view-state/empty-view';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { paths } from '@/config/paths';
import { useOwnJoinRequest } from '../api/join-requests';
import { OwnJoinRequest } from './own-join-request';

/** The ways into an organisation, and how far one has come on them. */
export function NoOrganization() {
  const { t } = useTranslation('organizations');
  return (
    <QueryView query={useOwnJoinRequest(true)} skeleton={<FactsSkeleton />}>
      {(request) => (
        <div className="space-y-4">
          {request && <OwnJoinRequest request={request} />}
          {request?.state !== 'pending' && (
            <EmptyView
              title={t('none.title')}
              action={
                <div className="flex flex-wrap justify-center gap-3">
                  <ButtonLink to={paths.organizations}>
                    <Icon name="search" />
                    {t('none.find')}
                  </ButtonLink>
                  <ButtonLink to={paths.newOrganization} look="plain">
                    <Icon name="plus" />
                    {t('found.link')}
                  </ButtonLink>
                </div>
              }
            >
              {t('none.text')}
            </EmptyView>
          )}
        </div>
      )}
    </QueryView>
  );
}
