import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnSession } from '@/api/generated/types.gen';
import { answering, show } from '@/testing/show';
import { SessionList } from './session-list';

const here: OwnSession = {
  id: 'here',
  current: true,
  browser: 'Firefox',
  system: 'Linux',
  address: '192.0.2.7',
  created_at: '2026-11-01T08:00:00Z',
  last_seen_at: '2026-11-20T08:00:00Z',
};
const phone: OwnSession = { ...here, id: 'phone', current: false, browser: 'Chrome', system: 'Android' };
const unknown: OwnSession = {
  id: 'unknown',
  current: false,
  browser: null,
  system: null,
  address: null,
  created_at: null,
  last_seen_at: null,
};

describe('the list of sessions', () => {
  const fetched = vi.fn<typeof fetch>();
  beforeEach(() => {
    fetched.mockReset();
    vi.stubGlobal('fetch', fetched);
  });

  it('names every device and offers to end all but this one', async () => {
    fetched.mockImplementation(answering({ body: { items: [here, phone, unknown] } }));
    show(<SessionList />);
    const items = await screen.findAllByRole('listitem');
    expect(items.map((item) => within(item).queryByRole('button') !== null)).toEqual([false, true, true]);
    expect(items[0]).toHaveTextContent('This browser');
    expect(items[2]).toHaveTextContent('Unknown device');
    expect(screen.getByRole('button', { name: 'Sign out there: Chrome · Android' })).toBeVisible();
  });

  it('ends one and shows what is left', async () => {
    fetched.mockImplementation(
      answering({ body: { items: [here, phone] } }, { body: null }, { body: { items: [here] } }),
    );
    const { user } = show(<SessionList />);
    await user.click(await screen.findByRole('button', { name: /Android/ }));
    await vi.waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
    expect(screen.queryByRole('button', { name: 'Sign out everywhere else' })).toBeNull();
  });

  it('says when a session cannot be ended and keeps the list', async () => {
    const refusal = { status: 404, body: { code: 'session_not_found', request_id: 'r-1' } };
    fetched.mockImplementation(
      answering({ body: { items: [here, phone] } }, refusal, { body: { items: [here, phone] } }),
    );
    const { user } = show(<SessionList />);
    await user.click(await screen.findByRole('button', { name: /Android/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('That session is over already.');
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });
});
