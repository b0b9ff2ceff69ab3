const RETURN = 'return';

function withQuery(path: string, query: Record<string, string>): string {
  return `${path}?${new URLSearchParams(query).toString()}`;
}

/** Every address of the site; links are built here and nowhere else. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signUp: '/sign-up',
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password',
  verifyEmail: '/verify-email',
  dashboard: '/dashboard',
  account: '/account',
  mailbox: '/mailbox',
  message: '/mailbox/:id',
  organizations: '/organizations',
  newOrganization: '/organizations/new',
  organization: '/organizations/:slug',
  organizationEdit: '/organizations/:slug/edit',
} as const;

export function messagePath(id: string): string {
  return `${paths.mailbox}/${encodeURIComponent(id)}`;
}

export function organizationPath(slug: string): string {
  return `${paths.organizations}/${encodeURIComponent(slug)}`;
}

export function organizationEditPath(slug: string): string {
  return `${organizationPath(slug)}/edit`;
}

/** Signing in, and coming back to where one was. */
export function signInPath(returnTo?: string): string {
  return returnTo && returnTo !== paths.home ? withQuery(paths.signIn, { [RETURN]: returnTo }) : paths.signIn;
}

export function signUpPath(step?: string): string {
  return step ? withQuery(paths.signUp, { step }) : paths.signUp;
}

export const RETURN_PARAMETER = RETURN;
