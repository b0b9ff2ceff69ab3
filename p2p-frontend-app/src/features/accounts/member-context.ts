import { createContext, useContext } from 'react';
import type { Me } from '@/api/generated/types.gen';

export const MemberContext = createContext<Me | null>(null);

/** The person signed in; only below a page that demands one. */
export function useMember(): Me {
  const member = useContext(MemberContext);
  if (!member) throw new Error('useMember needs a page for members');
  return member;
}
