import { useState } from 'react';
import { Navigate, Outlet } from 'react-router';
import { paths } from '@/config/paths';
import { useMe } from '@/features/accounts/api/me';

/** Who arrives signed in has nothing to do here; who signs in here is sent on by the page itself. */
export function VisitorsOnly() {
  const me = useMe();
  const [wasVisitor, setWasVisitor] = useState(false);
  if (me.data === null && !wasVisitor) setWasVisitor(true);
  if (me.data && !wasVisitor) return <Navigate to={paths.dashboard} replace />;
  return <Outlet />;
}
