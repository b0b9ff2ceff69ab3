import { screen, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NotificationOut } from '@/api/generated/types.gen';
import { MemberContext } from '@/features/accounts/member-context';
import { notification } from '@/testing/notification-samples';
import { member } from '@/testing/samples';
import { answering, show } from '@/testing/show';
import { NotificationList } from './notification-list';

const LISTED = '/api/v1/notifications';

/** A server that keeps what it is told; `refuses` is what it answers to every mark. */
function serve(all: NotificationOut[], refuses?: number) {
  const asked: string[] = [];
  let kept = all;
  vi.stubGlobal('fetch', ({ url, method }: Request) => {
    const { pathname, searchParams } = new URL(url);
    if (method === 'GET') {
      const items = kept.filter(({ read }) => !read || searchParams.get('unread') !== 'true');
      return Promise.resolve(Response.json({ items, next_cursor: null }));
    }
    asked.push(`${method} ${pathname.replace(LISTED, '')}${searchParams.get('until') ?? ''}`);
    if (refuses) {
      const headers = { 'Content-Type': 'application/problem+json' };
      const problem = { code: 'notification_not_found', status: refuses };
      return Promise.resolve(new Response(JSON.stringify(problem), { status: refuses, headers }));
    }
    const id = pathname.split('/').at(-2);
    kept = kept.map((one) =>
      one.id === id || id === 'notifications' ? { ...one, read: method === 'PUT' } : one,
    );
    return Promise.resolve(new Response(null, { status: 204 }));
  });
  return asked;
}

function open(onlyUnread = false) {
  return show(
    <MemberContext value={member}>
      <NotificationList onlyUnread={onlyUnread} />
    </MemberContext>,
  );
}

const SECOND = '0192c7a0-0000-7000-8000-000000000062';

afterEach(() => vi.unstubAllGlobals());

describe('what one was told', () => {
  it('leads to the very reply, and is read by following it', async () => {
    const asked = serve([notification()]);
    const { user, router } = open();
    const link = await screen.findByRole('link', { name: /^Unread:\s*Reply by .*Omar Al-Ghamdi/ });
    await user.click(link);
    expect(router.state.location.pathname + router.state.location.search).toBe(
      '/forum/threads/0192c7a0-0000-7000-8000-000000000031/bearing-runs-hot?reply=0192c7a0-0000-7000-8000-000000000021',
    );
    await waitFor(() => expect(asked).toEqual([`PUT /${notification().id}/read`]));
  });

  it.each([
    [{ reply_count: 3 }, '3 replies to your thread, the last by \u2068Omar Al-Ghamdi\u2069'],
    [{ actor: null }, 'Reply by \u2068A removed member\u2069 to your thread'],
    [{ kind: 'reply_to_reply' }, 'Reply by \u2068Omar Al-Ghamdi\u2069 to what you wrote'],
    [{ kind: 'mention', reply_count: 0 }, '\u2068Omar Al-Ghamdi\u2069 mentioned you'],
    [
      { kind: 'best_answer', reply_count: 0 },
      '\u2068Omar Al-Ghamdi\u2069 chose your reply as the best answer',
    ],
  ] satisfies [Partial<NotificationOut>, string][])('says what happened: %o', async (given, said) => {
    serve([notification(given)]);
    open();
    expect(await screen.findByText(said)).toBeVisible();
  });

  it.each([
    [0, 1, 'ردّ من \u2068Omar Al-Ghamdi\u2069 على موضوعك'],
    [2, 2, 'ردّان على موضوعك، آخرهما من \u2068Omar Al-Ghamdi\u2069'],
    [7, 7, '7 ردود على موضوعك، آخرها من \u2068Omar Al-Ghamdi\u2069'],
    [40, 40, '40 ردًّا على موضوعك، آخرها من \u2068Omar Al-Ghamdi\u2069'],
  ])('says it in Arabic: %i', async (_, replyCount, said) => {
    await i18next.changeLanguage('ar');
    serve([notification({ reply_count: replyCount })]);
    open();
    expect(await screen.findByText(said)).toBeVisible();
  });

  it('leads to what the reviewers want changed, with what they said', async () => {
    const given = { actor: null, reply_id: null, reply_count: 0, subject: notification().subject };
    serve([
      notification({ ...given, kind: 'use_case_returned', note: 'Which sensor was it?' }),
      notification({ ...given, id: SECOND, kind: 'use_case_published' }),
    ]);
    open();
    expect(await screen.findByRole('link', { name: /came back/ })).toHaveAttribute(
      'href',
      '/use-cases/bearing-runs-hot/edit',
    );
    expect(screen.getByText('Which sensor was it?')).toBeVisible();
    expect(screen.getByRole('link', { name: /is published/ })).toHaveAttribute(
      'href',
      '/use-cases/bearing-runs-hot',
    );
  });

  it('is marked as unread again to come back to it', async () => {
    const asked = serve([notification({ read: true })]);
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: /^Mark \u2068.* as unread$/ }));
    expect(await screen.findByRole('button', { name: /^Mark \u2068.* as read$/ })).toHaveFocus();
    expect(screen.getByRole('link', { name: /^Unread:/ })).toBeVisible();
    expect(asked).toEqual([`DELETE /${notification().id}/read`]);
  });

  it('is read all together, as far as it was seen', async () => {
    const newest = notification({ id: SECOND, happened_at: '2026-11-02T08:00:00.123456Z' });
    const asked = serve([newest, notification()]);
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Mark all as read' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Mark all as read' })).toBeNull());
    expect(asked).toEqual(['PUT /read2026-11-02T08:00:00.123456Z']);
    expect(screen.queryByText('Unread:')).toBeNull();
  });

  it('leaves the list of what is unread, without losing the place', async () => {
    serve([notification(), notification({ id: SECOND })]);
    const { user, container } = open(true);
    const [first] = await screen.findAllByRole('button', { name: /^Mark \u2068.* as read$/ });
    if (first) await user.click(first);
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
    expect(container.querySelector('[tabindex="-1"]')).toHaveFocus();
  });

  it('says so when a mark is refused, and shows what holds', async () => {
    serve([notification()], 404);
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: /^Mark \u2068.* as read$/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('no such notification');
    expect(await screen.findByRole('link', { name: /^Unread:/ })).toBeVisible();
  });

  it('invites to begin where there is nothing', async () => {
    serve([]);
    open();
    expect(await screen.findByRole('link', { name: 'Go to the forum' })).toHaveAttribute('href', '/forum');
  });

  it('says that everything was read', async () => {
    serve([notification({ read: true })]);
    open(true);
    expect(await screen.findByText('You have read everything')).toBeVisible();
  });

  it('offers to try again when it cannot be had', async () => {
    vi.stubGlobal(
      'fetch',
      answering(
        { status: 500, body: { code: 'internal', status: 500 } },
        { body: { items: [notification()], next_cursor: null } },
      ),
    );
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Bearing runs hot')).toBeVisible();
  });
});
