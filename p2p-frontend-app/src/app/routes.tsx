import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { paths } from '@/config/paths';
import { loadNamespaces } from '@/i18n/i18n';
import { NotFoundPage } from '@/pages/not-found/not-found-page';
import { CrashPage } from './crash-page';
import { Frame } from './frame/frame';
import { MembersOnly } from './members-only';
import { VisitorsOnly } from './visitors-only';

/** A page whose code and strings are fetched together when somebody first goes there. */
function page(path: string, load: () => Promise<ComponentType>, ...namespaces: string[]): RouteObject {
  return {
    path,
    lazy: async () => {
      const [Component] = await Promise.all([load(), loadNamespaces(...namespaces)]);
      return { Component };
    },
  };
}

const forVisitors = [
  page(paths.signIn, async () => (await import('@/pages/sign-in/sign-in-page')).SignInPage, 'auth'),
  page(
    paths.signUp,
    async () => (await import('@/pages/sign-up/sign-up-page')).SignUpPage,
    'auth',
    'organizations',
  ),
];

const forMembers = [
  page(
    paths.dashboard,
    async () => (await import('@/pages/dashboard/dashboard-page')).DashboardPage,
    'dashboard',
    'organizations',
    'profiles',
  ),
  page(
    paths.members,
    async () => (await import('@/pages/members/members-page')).MembersPage,
    'organizations',
  ),
  page(
    paths.newOrganization,
    async () => (await import('@/pages/organization-new/organization-new-page')).OrganizationNewPage,
    'organizations',
  ),
  page(
    paths.organizationEdit,
    async () => (await import('@/pages/organization-edit/organization-edit-page')).OrganizationEditPage,
    'organizations',
  ),
  page(
    paths.profileEdit,
    async () => (await import('@/pages/profile-edit/profile-edit-page')).ProfileEditPage,
    'profiles',
    'account',
  ),
  page(
    paths.notifications,
    async () => (await import('@/pages/notifications/notifications-page')).NotificationsPage,
    'notifications',
  ),
  page(paths.account, async () => (await import('@/pages/account/account-page')).AccountPage, 'account'),
];

const forumMembers = [
  page(
    paths.newThread,
    async () => (await import('@/pages/thread-new/thread-new-page')).ThreadNewPage,
    'forum',
    'dashboard',
  ),
  page(
    paths.threadEdit,
    async () => (await import('@/pages/thread-edit/thread-edit-page')).ThreadEditPage,
    'forum',
  ),
];

const library = [
  page(
    paths.useCases,
    async () => (await import('@/pages/use-cases/use-cases-page')).UseCasesPage,
    'library',
    'submissions',
  ),
  page(
    paths.useCase,
    async () => (await import('@/pages/use-case/use-case-page')).UseCasePage,
    'library',
    'cases',
  ),
];

const useCaseMembers = [
  page(
    paths.newUseCase,
    async () => (await import('@/pages/use-case-new/use-case-new-page')).UseCaseNewPage,
    'submissions',
    'cases',
    'dashboard',
  ),
  page(
    paths.useCaseEdit,
    async () => (await import('@/pages/use-case-edit/use-case-edit-page')).UseCaseEditPage,
    'submissions',
    'cases',
    'dashboard',
  ),
  page(
    paths.ownUseCases,
    async () => (await import('@/pages/own-use-cases/own-use-cases-page')).OwnUseCasesPage,
    'submissions',
  ),
];

const forModerators = [
  page(
    paths.useCaseReview,
    async () => (await import('@/pages/use-case-review/use-case-review-page')).UseCaseReviewPage,
    'submissions',
  ),
  page(
    paths.useCaseReviewItem,
    async () =>
      (await import('@/pages/use-case-review-item/use-case-review-item-page')).UseCaseReviewItemPage,
    'submissions',
    'cases',
  ),
];

const forum = [
  page(paths.forum, async () => (await import('@/pages/forum/forum-page')).ForumPage, 'forum'),
  page(
    paths.thread,
    async () => (await import('@/pages/thread/thread-page')).ThreadPage,
    'forum',
    'dashboard',
  ),
];

const forAdministrators: RouteObject[] = [
  { path: paths.administration, element: <Navigate to={paths.people} replace /> },
  page(paths.people, async () => (await import('@/pages/people/people-page')).PeoplePage, 'administration'),
  page(paths.audit, async () => (await import('@/pages/audit/audit-page')).AuditPage, 'administration'),
  page(paths.mailbox, async () => (await import('@/pages/mailbox/mailbox-page')).MailboxPage, 'mailbox'),
  page(paths.message, async () => (await import('@/pages/message/message-page')).MessagePage, 'mailbox'),
];

const forAll = [
  page(
    paths.organizations,
    async () => (await import('@/pages/organizations/organizations-page')).OrganizationsPage,
    'organizations',
  ),
  page(
    paths.organization,
    async () => (await import('@/pages/organization/organization-page')).OrganizationPage,
    'organizations',
  ),
  page(
    paths.profile,
    async () => (await import('@/pages/profile/profile-page')).ProfilePage,
    'profiles',
    'dashboard',
    'forum',
  ),
  page(paths.search, async () => (await import('@/pages/search/search-page')).SearchPage, 'search'),
  page(paths.home, async () => (await import('@/pages/landing/landing-page')).LandingPage, 'landing'),
  page(
    paths.invitation,
    async () => (await import('@/pages/invitation/invitation-page')).InvitationPage,
    'organizations',
  ),
  page(
    paths.forgotPassword,
    async () => (await import('@/pages/forgot-password/forgot-password-page')).ForgotPasswordPage,
    'auth',
  ),
  page(
    paths.resetPassword,
    async () => (await import('@/pages/reset-password/reset-password-page')).ResetPasswordPage,
    'auth',
  ),
  page(
    paths.verifyEmail,
    async () => (await import('@/pages/verify-email/verify-email-page')).VerifyEmailPage,
    'auth',
  ),
  page(
    paths.confirmEmail,
    async () => (await import('@/pages/confirm-email/confirm-email-page')).ConfirmEmailPage,
    'account',
  ),
];

export function createRouter() {
  return createBrowserRouter([
    {
      Component: Frame,
      ErrorBoundary: CrashPage,
      HydrateFallback: () => null,
      children: [
        {
          ErrorBoundary: CrashPage,
          children: [
            ...forAll,
            ...forum,
            ...library,
            { Component: VisitorsOnly, children: forVisitors },
            { Component: MembersOnly, children: [...forMembers, ...forumMembers, ...useCaseMembers] },
            { element: <MembersOnly permission="moderate" />, children: forModerators },
            {
              element: <MembersOnly permission="administrate" />,
              children: [
                {
                  lazy: async () => ({
                    Component: (await import('./administration-tabs')).AdministrationTabs,
                  }),
                  children: forAdministrators,
                },
              ],
            },
            { path: '*', Component: NotFoundPage },
          ],
        },
      ],
    },
  ]);
}
