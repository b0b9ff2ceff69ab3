const RETURN = 'return';
const TOKEN = 'token';
const INVITATION = 'invitation';
const REPLY = 'reply';
const SHOW = 'show';

function withQuery(path: string, query: Record<string, string>): string {
  return `${path}?${new URLSearchParams(query).toString()}`;
}

export const UNREAD = 'unread';

/** Every address of the site; links are built here and nowhere else. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signUp: '/sign-up',
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password',
  verifyEmail: '/verify-email',
  confirmEmail: '/confirm-email',
  dashboard: '/dashboard',
  account: '/account',
  notifications: '/notifications',
  profile: '/people/:id',
  profileEdit: '/profile/edit',
  administration: '/administration',
  mailbox: '/administration/mailbox',
  message: '/administration/mailbox/:id',
  people: '/administration/people',
  audit: '/administration/audit',
  search: '/search',
  organizations: '/organizations',
  newOrganization: '/organizations/new',
  organization: '/organizations/:slug',
  organizationEdit: '/organizations/:slug/edit',
  members: '/organizations/:slug/members',
  invitation: '/invitation',
  forum: '/forum',
  newThread: '/forum/new',
  thread: '/forum/threads/:id/:slug?',
  threadEdit: '/forum/edit/:id',
  useCases: '/use-cases',
  newUseCase: '/use-cases/new',
  ownUseCases: '/use-cases/mine',
  useCaseReview: '/use-cases/review',
  useCaseReviewItem: '/use-cases/review/:id',
  useCase: '/use-cases/:key',
  useCaseEdit: '/use-cases/:key/edit',
} as const;

export function messagePath(id: string): string {
  return `${paths.mailbox}/${encodeURIComponent(id)}`;
}

export function profilePath(id: string): string {
  return `/people/${encodeURIComponent(id)}`;
}

export function organizationPath(slug: string): string {
  return `${paths.organizations}/${encodeURIComponent(slug)}`;
}

export function organizationEditPath(slug: string): string {
  return `${organizationPath(slug)}/edit`;
}

export function membersPath(slug: string): string {
  return `${organizationPath(slug)}/members`;
}

export function notificationsPath(onlyUnread: boolean): string {
  return onlyUnread ? withQuery(paths.notifications, { [SHOW]: UNREAD }) : paths.notifications;
}

/** The slug is for people; the id alone finds it. */
export function threadPath({ id, slug }: { id: string; slug: string }): string {
  const path = `${paths.forum}/threads/${id}`;
  return slug ? `${path}/${encodeURIComponent(slug)}` : path;
}

/** A place within a thread's page. */
export function replyPath(thread: { id: string; slug: string }, replyId: string): string {
  return `${threadPath(thread)}?${REPLY}=${replyId}`;
}

export function threadEditPath(id: string): string {
  return `${paths.forum}/edit/${id}`;
}

/** The forum as somebody wants to see it; what is as usual is not in the address. */
export function forumPath(wanted: Record<string, string> = {}): string {
  return Object.keys(wanted).length > 0 ? withQuery(paths.forum, wanted) : paths.forum;
}

/** What somebody looks for, and how they want to see it. */
export function searchPath(wanted: Record<string, string> = {}): string {
  return Object.keys(wanted).length > 0 ? withQuery(paths.search, wanted) : paths.search;
}

export function casePath(slug: string): string {
  return `${paths.useCases}/${encodeURIComponent(slug)}`;
}

export function caseEditPath(key: string): string {
  return `${casePath(key)}/edit`;
}

export function caseReviewPath(id: string): string {
  return `${paths.useCaseReview}/${encodeURIComponent(id)}`;
}

export function invitationPath(token: string): string {
  return withQuery(paths.invitation, { [TOKEN]: token });
}

/** Signing in, and coming back to where one was. */
export function signInPath(returnTo?: string): string {
  return returnTo && returnTo !== paths.home ? withQuery(paths.signIn, { [RETURN]: returnTo }) : paths.signIn;
}

export function signUpPath(step?: string): string {
  return step ? withQuery(paths.signUp, { step }) : paths.signUp;
}

/** Signing up to follow an invitation. */
export function invitedSignUpPath(token: string): string {
  return withQuery(paths.signUp, { [INVITATION]: token });
}

export const REPLY_PARAMETER = REPLY;
export const RETURN_PARAMETER = RETURN;
export const SHOW_PARAMETER = SHOW;
export const TOKEN_PARAMETER = TOKEN;
export const INVITATION_PARAMETER = INVITATION;
