import type { Me } from '@/api/generated/types.gen';
import type { IconName } from '@/components/ui/icon';
import { organizationPath, paths } from '@/config/paths';

export interface Place {
  to: string;
  icon: IconName;
  name:
    | 'home'
    | 'dashboard'
    | 'forum'
    | 'useCases'
    | 'organization'
    | 'organizations'
    | 'administration'
    | 'account'
    | 'signIn'
    | 'signUp';
}

const HOME: Place = { to: paths.home, icon: 'home', name: 'home' };
const ADMINISTRATION: Place = { to: paths.administration, icon: 'shield', name: 'administration' };

const FORUM: Place = { to: paths.forum, icon: 'forum', name: 'forum' };
const USE_CASES: Place = { to: paths.useCases, icon: 'case', name: 'useCases' };
const ORGANIZATIONS: Place = { to: paths.organizations, icon: 'factory', name: 'organizations' };

const FOR_VISITORS: Place[] = [
  HOME,
  FORUM,
  USE_CASES,
  ORGANIZATIONS,
  { to: paths.signIn, icon: 'enter', name: 'signIn' },
  { to: paths.signUp, icon: 'join', name: 'signUp' },
];

/** One's own, and as long as there is none, where to find it. */
function organizationPlace({ organization }: Me): Place {
  if (!organization) return ORGANIZATIONS;
  return { to: organizationPath(organization.slug), icon: 'factory', name: 'organization' };
}

/** Where this person can go. */
export function placesFor(me: Me | null | undefined): Place[] {
  if (!me) return FOR_VISITORS;
  return [
    HOME,
    { to: paths.dashboard, icon: 'gauge', name: 'dashboard' },
    FORUM,
    USE_CASES,
    organizationPlace(me),
    ...(me.permissions.administrate ? [ADMINISTRATION] : []),
    { to: paths.account, icon: 'person', name: 'account' },
  ];
}
