import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { ApiError } from '@/api/api-error';
import type { Me } from '@/api/generated/types.gen';
import { ButtonLink } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { ErrorView } from '@/components/view-state/error-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { signInPath } from '@/config/paths';
import { useMe } from '@/features/accounts/api/me';
import { useIsSigningOut } from '@/features/accounts/auth/use-sign-out';
import { MemberContext } from '@/features/accounts/member-context';

interface MembersOnlyProps {
  /** What the person must be allowed to do, beyond being a member. */
  permission?: keyof Me['permissions'];
}

/** Pages for people with a session; the others sign in first and come back here. */
export function MembersOnly({ permission }: MembersOnlyProps) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const me = useMe();
  const leaving = useIsSigningOut();
  const [wasMember, setWasMember] = useState(false);
  if (me.data && !wasMember) setWasMember(true);
  if (leaving && !me.data) return <MemberSkeleton />;
  if (me.data === null) {
    const signIn = signInPath(pathname + search);
    return wasMember ? <SignedOut signIn={signIn} /> : <Navigate to={signIn} replace />;
  }
  if (!me.data && me.error) {
    return (
      <Page title={t('state.unavailable')}>
        <ErrorView error={me.error} onRetry={() => void me.refetch()} />
      </Page>
    );
  }
  if (!me.data) return <MemberSkeleton />;
  if (permission && !me.data.permissions[permission]) {
    return (
      <Page title={t('state.forbidden')}>
        <ErrorView error={new ApiError({ code: 'forbidden', status: 403 })} />
      </Page>
    );
  }
  return (
    <MemberContext value={me.data}>
      <Outlet />
    </MemberContext>
  );
}

/** The session ended while the page was open: here, in another window, or by an administrator. */
function SignedOut({ signIn }: { signIn: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t('state.signedOut')} lead={t('state.signedOutLead')}>
      <ButtonLink to={signIn}>{t('places.signIn')}</ButtonLink>
    </Page>
  );
}

function MemberSkeleton() {
  return (
    <SkeletonView className="mx-auto max-w-4xl px-4 py-8 sm:px-8 sm:py-10">
      <SkeletonBar className="h-9 w-64" />
      <SkeletonBar className="mt-3 h-4 w-80 max-w-full" />
      <SkeletonBar className="mt-10 h-64 w-full" />
    </SkeletonView>
  );
}
