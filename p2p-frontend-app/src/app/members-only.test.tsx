import { screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/api/api-error';
import { meQuery } from '@/features/accounts/api/me';
import * as actions from '@/features/accounts/auth/actions';
import { useSignOut } from '@/features/accounts/auth/use-sign-out';
import { member } from '@/testing/samples';
import { show } from '@/testing/show';
import { MembersOnly } from './members-only';

vi.mock(import('@/features/accounts/auth/actions'));

function MemberPage() {
  const signOut = useSignOut();
  return <button onClick={() => signOut.mutate()}>Leave</button>;
}

function draw(me: typeof member | null) {
  return show(
    <Routes>
      <Route path="/" element="The landing page" />
      <Route path="/sign-in" element="The sign-in page" />
      <Route element={<MembersOnly />}>
        <Route path="/dashboard" element={<MemberPage />} />
      </Route>
    </Routes>,
    '/dashboard?tab=1',
    (client) => client.setQueryData(meQuery.queryKey, me),
  );
}

describe('a page for members', () => {
  beforeEach(() => {
    vi.mocked(actions.endSession).mockReset();
  });

  it('sends visitors to sign in and back', async () => {
    const { router } = draw(null);
    expect(await screen.findByText('The sign-in page')).toBeVisible();
    expect(router.state.location.search).toBe('?return=%2Fdashboard%3Ftab%3D1');
  });

  it('leads to the landing page after signing out, even when the page hears first that the session is over', async () => {
    let end = (): void => expect.fail('nobody signs out');
    vi.mocked(actions.endSession).mockReturnValue(new Promise((resolve) => (end = resolve)));
    const { client, router, user } = draw(member);
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    client.setQueryData(meQuery.queryKey, null);
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
    expect(router.state.location.pathname).toBe('/dashboard');
    end();
    expect(await screen.findByText('The landing page')).toBeVisible();
    expect(router.state.location.pathname).toBe('/');
  });

  it('says so when the session ends elsewhere, and leads back here', async () => {
    const { client, router } = draw(member);
    await screen.findByRole('button', { name: 'Leave' });
    client.setQueryData(meQuery.queryKey, null);
    expect(await screen.findByText('You are signed out')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/sign-in?return=%2Fdashboard%3Ftab%3D1',
    );
    expect(router.state.location.pathname).toBe('/dashboard');
  });

  it('stays when signing out fails', async () => {
    vi.mocked(actions.endSession).mockRejectedValue(new ApiError({ code: 'network' }));
    const { router, user } = draw(member);
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    await waitFor(() => expect(actions.endSession).toHaveBeenCalledOnce());
    expect(screen.getByRole('button', { name: 'Leave' })).toBeVisible();
    expect(router.state.location.pathname).toBe('/dashboard');
  });
});
