import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { ErrorView } from '@/components/view-state/error-view';
import { useAskToJoin, useOwnJoinRequest } from '../api/join-requests';
import { OwnJoinRequest } from './own-join-request';

/** For whoever belongs to no organisation yet. */
export function AskToJoin({ slug }: { slug: string }) {
  const { t } = useTranslation('organizations');
  const own = useOwnJoinRequest(true);
  const asking = useAskToJoin(slug);
  if (own.data === undefined) return own.error && <ErrorView error={own.error} />;
  const isHere = own.data?.organization.slug === slug;
  return (
    <div className="space-y-4">
      {own.data && (isHere || own.data.state === 'pending') && <OwnJoinRequest request={own.data} />}
      {asking.error && <ErrorView error={asking.error} />}
      {own.data?.state !== 'pending' && (
        <Button busyLabel={asking.isPending && t('ask.busy')} onClick={() => asking.mutate()}>
          <Icon name="join" />
          {t('ask.action')}
        </Button>
      )}
    </div>
  );
}
