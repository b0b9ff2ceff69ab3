import type { Me } from '@/api/generated/types.gen';
import type { IconName } from '@/components/ui/icon';
import { paths } from '@/config/paths';

export interface Place {
  to: string;
  icon: IconName;
  name: 'home' | 'dashboard' | 'mailbox' | 'account' | 'signIn' | 'signUp';
}

const HOME: Place = { to: paths.home, icon: 'home', name: 'home' };
const MAILBOX: Place = { to: paths.mailbox, icon: 'mail', name: 'mailbox' };

const FOR_VISITORS: Place[] = [
  HOME,
  { to: paths.signIn, icon: 'enter', name: 'signIn' },
  { to: paths.signUp, icon: 'join', name: 'signUp' },
];

/** Where this person can go. */
export function placesFor(me: Me | null | undefined): Place[] {
  if (!me) return FOR_VISITORS;
  return [
    HOME,
    { to: paths.dashboard, icon: 'gauge', name: 'dashboard' },
    ...(me.permissions.read_mailbox ? [MAILBOX] : []),
    { to: paths.account, icon: 'person', name: 'account' },
  ];
}
