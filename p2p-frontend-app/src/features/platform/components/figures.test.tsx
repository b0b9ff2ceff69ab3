import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { answering, show } from '@/testing/show';
import { Figures } from './figures';

const figures = { members: 1, organizations: 17, verified_organizations: 10, cities: 15, industries: 14 };
const nothing = { members: 0, organizations: 0, verified_organizations: 0, cities: 0, industries: 0 };

describe('the figures', () => {
  it('are those of the server, each with its word in the right number', async () => {
    vi.stubGlobal('fetch', answering({ body: figures }));
    show(<Figures />);
    expect(await screen.findByText('17')).toBeVisible();
    expect(screen.getByText('member')).toBeVisible();
    expect(screen.getByText('organisations')).toBeVisible();
  });

  it('say that an installation is new', async () => {
    vi.stubGlobal('fetch', answering({ body: nothing }));
    show(<Figures />);
    expect(await screen.findByText('Nobody has joined yet')).toBeVisible();
    expect(screen.queryByText('0')).toBeNull();
  });

  it('can be asked for again after a failure', async () => {
    vi.stubGlobal('fetch', answering({ status: 500, body: { code: 'internal_error' } }, { body: figures }));
    const { user } = show(<Figures />);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('17')).toBeVisible();
  });
});
