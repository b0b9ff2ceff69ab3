import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/notice';
import { QueryView } from '@/components/view-state/query-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { EmailState } from '@/features/accounts/components/email-state';
import { useMember } from '@/features/accounts/member-context';
import { useOutlook } from '../api/submission';

/** What will happen when it is sent, said before; or what stands in the way. */
export function OutlookNotice() {
  const { t } = useTranslation('submissions');
  const me = useMember();
  return (
    <QueryView query={useOutlook()} skeleton={<OutlookSkeleton />}>
      {({ may_submit, outcome }) =>
        may_submit ? (
          <Notice icon={outcome === 'publication' ? 'verified' : 'eye'} title={t(`outlook.${outcome}.title`)}>
            <p>{t(`outlook.${outcome}.text`)}</p>
          </Notice>
        ) : (
          <EmailState email={me.email} />
        )
      }
    </QueryView>
  );
}

function OutlookSkeleton() {
  return (
    <SkeletonView>
      <SkeletonBar className="h-20 w-full" />
    </SkeletonView>
  );
}
