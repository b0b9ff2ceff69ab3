import { screen, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { member } from '@/testing/samples';
import { answering, show } from '@/testing/show';
import { Bell } from './bell';

function serve(...counts: { count: number; more?: boolean }[]) {
  vi.stubGlobal('fetch', answering(...counts.map(({ count, more = false }) => ({ body: { count, more } }))));
}

afterEach(() => vi.unstubAllGlobals());

describe('the bell', () => {
  it('says how much is unread, to the eye and to the ear', async () => {
    serve({ count: 3 });
    show(<Bell owner={member.id} />);
    const bell = await screen.findByRole('link', { name: 'Notifications: 3 unread' });
    expect(bell).toHaveTextContent(/3$/);
    expect(bell).toHaveAttribute('href', '/notifications');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('counts no further than it has place for', async () => {
    serve({ count: 99, more: true });
    show(<Bell owner={member.id} />);
    expect(await screen.findByRole('link', { name: 'Notifications: more than 99 unread' })).toHaveTextContent(
      '99+',
    );
  });

  it('is silent where there is nothing, and where nobody knows', async () => {
    vi.stubGlobal('fetch', answering({ status: 500, body: { code: 'internal', status: 500 } }));
    show(<Bell owner={member.id} />);
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Notifications' })).toHaveTextContent(/^Notifications$/),
    );
  });

  it('says aloud what comes, and not what goes', async () => {
    serve({ count: 1 }, { count: 2 }, { count: 1 });
    const { client } = show(<Bell owner={member.id} />);
    await screen.findByRole('link', { name: 'Notifications: 1 unread' });
    await client.invalidateQueries({ queryKey: ['notifications'] });
    expect(await screen.findByRole('status')).toHaveTextContent('2 unread');
    await client.invalidateQueries({ queryKey: ['notifications'] });
    await waitFor(() => expect(screen.getByRole('status')).toBeEmptyDOMElement());
  });

  it('counts in Arabic as one does in Arabic', async () => {
    await i18next.changeLanguage('ar');
    serve({ count: 2 });
    show(<Bell owner={member.id} />);
    expect(await screen.findByRole('link', { name: 'الإشعارات: إشعاران غير مقروءين' })).toHaveTextContent(
      '2',
    );
  });
});
