import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { OwnJoinRequest } from '@/api/generated/types.gen';
import { organization } from '@/testing/samples';
import { answering, show } from '@/testing/show';
import { NoOrganization } from './no-organization';

const request: OwnJoinRequest = {
  id: '0192c7a0-0000-7000-8000-000000000011',
  organization,
  state: 'pending',
  note: null,
  created_at: '2026-11-01T08:00:00Z',
};

describe('who belongs to no organisation', () => {
  it('is shown the ways into one', async () => {
    vi.stubGlobal('fetch', answering({ body: null }));
    show(<NoOrganization />);
    expect(await screen.findByRole('link', { name: 'Find my organisation' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Found an organisation' })).toBeVisible();
  });

  it('sees the request that waits, and withdraws it', async () => {
    vi.stubGlobal('fetch', answering({ body: request }, { status: 200, body: null }));
    const { user } = show(<NoOrganization />);
    expect(await screen.findByText(/You asked to join/)).toHaveTextContent('Gulf Polymers');
    expect(screen.queryByRole('link', { name: 'Found an organisation' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Withdraw the request' }));
    expect(await screen.findByRole('link', { name: 'Find my organisation' })).toBeVisible();
  });

  it('reads why a request was declined, and can go on', async () => {
    vi.stubGlobal(
      'fetch',
      answering({ body: { ...request, state: 'declined', note: 'We do not know you' } }),
    );
    show(<NoOrganization />);
    expect(await screen.findByText('We do not know you')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Find my organisation' })).toBeVisible();
  });
});
