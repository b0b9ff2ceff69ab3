import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReplyOut, ThreadDetails } from '@/api/generated/types.gen';
import { meQuery } from '@/features/accounts/api/me';
import { reply, thread } from '@/testing/forum-samples';
import { member } from '@/testing/samples';
import { show } from '@/testing/show';
import { useThread } from '../api/thread';
import { ThreadView } from './thread-view';

type Answers = Record<string, () => unknown>;

const PATH = `/api/v1/forum/threads/${thread.id}`;
const NO_LIKE = { status: 403, code: 'own_contribution', title: '', type: 'about:blank' };

function serve(answers: Answers) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const route = `${request.method} ${pathname}`;
    asked.push(route + search);
    const body = answers[route]?.() ?? { code: 'not_found' };
    const status = (body as { status?: number }).status ?? (answers[route] ? 200 : 404);
    return Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }),
    );
  });
  return asked;
}

function Loaded() {
  const { data } = useThread(thread.id);
  return data ? <ThreadView thread={data} /> : null;
}

function open(
  { shown = thread, replies = [reply()] }: { shown?: ThreadDetails; replies?: ReplyOut[] },
  more: Answers = {},
  reader: typeof member | null = member,
) {
  serve({
    [`GET ${PATH}`]: () => shown,
    [`GET ${PATH}/replies`]: () => ({ items: replies, next_cursor: null }),
    'GET /api/v1/drafts': () => [],
    ...more,
  });
  return show(<Loaded />, '/', (client) => client.setQueryData(meQuery.queryKey, reader));
}

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
});

describe('a thread', () => {
  it('counts a like at once and takes it back when the server refuses', async () => {
    let refuse: () => void = () => undefined;
    const { user } = open({}, { [`PUT ${PATH}/like`]: () => NO_LIKE });
    const [like] = await screen.findAllByRole('button', { name: /^Like/ });
    expect(like).toHaveTextContent('4');
    const original = fetch;
    vi.stubGlobal('fetch', async (request: Request) => {
      if (request.method === 'PUT') await new Promise<void>((resolve) => void (refuse = resolve));
      return original(request);
    });
    if (like) await user.click(like);
    expect(like).toHaveTextContent('5');
    expect(like).toHaveAttribute('aria-pressed', 'true');
    refuse();
    await waitFor(() => expect(like).toHaveTextContent('4'));
    expect(screen.getByRole('alert')).toHaveTextContent('you wrote it yourself');
  });

  it('keeps what one saved though an older answer is still on its way', async () => {
    const { user, client } = open({}, { [`PUT ${PATH}/bookmark`]: () => ({ bookmarked: true }) });
    const save = await screen.findByRole('button', { name: 'Save' });
    const original = fetch;
    let saved = false;
    let arrive: () => void = () => undefined;
    vi.stubGlobal('fetch', async (request: Request) => {
      if (request.method === 'PUT') saved = true;
      const isThread = request.method === 'GET' && request.url.endsWith(PATH);
      if (isThread && !saved) await new Promise<void>((resolve) => void (arrive = resolve));
      return isThread && saved ? Response.json({ ...thread, bookmarked: saved }) : original(request);
    });
    void client.invalidateQueries({ queryKey: ['thread'] });
    await user.click(save);
    arrive();
    expect(await screen.findByRole('button', { name: 'Saved' })).toHaveAttribute('aria-pressed', 'true');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.getByRole('button', { name: 'Saved' })).toBeVisible();
  });

  it('shows the best answer first and its place in the discussion', async () => {
    const best = reply({ is_best_answer: true });
    open({ shown: { ...thread, solved: true, best_answer: best }, replies: [best] });
    expect(await screen.findAllByText('Check the clearance.')).toHaveLength(1);
    expect(await screen.findByRole('link', { name: 'Shown above' })).toHaveAttribute(
      'href',
      `#reply-${best.id}`,
    );
  });

  it('reaches what a branch did not bring along', async () => {
    const parent = reply({ reply_count: 2, children: [reply({ id: 'r2', body: '<p>First</p>' })] });
    const rest = reply({ id: 'r3', body: '<p>Second</p>' });
    const { user } = open({ replies: [{ ...parent, children_cursor: 'after-r2' }] });
    const more = await screen.findByRole('button', { name: 'Show 1 more reply to this' });
    const asked = serve({ [`GET ${PATH}/replies`]: () => ({ items: [rest], next_cursor: null }) });
    await user.click(more);
    expect(await screen.findByText('Second')).toBeVisible();
    expect(asked).toEqual([
      expect.stringMatching(`cursor=after-r2.*parent=${parent.id}|parent=${parent.id}.*cursor=after-r2`),
    ]);
  });

  it('holds the place of a deleted reply while others answer it', async () => {
    const child = reply({ id: 'r2', body: '<p>Still here</p>' });
    open({ replies: [reply({ deleted: true, body: '', author: null, reply_count: 1, children: [child] })] });
    expect(await screen.findByText('This reply was deleted.')).toBeVisible();
    expect(screen.getByText('Still here')).toBeVisible();
  });

  it('announces new replies without moving what is read, and shows them when asked', async () => {
    let shown = thread;
    const replies = [reply()];
    const { user, client } = open({ replies }, { [`GET ${PATH}`]: () => shown });
    await screen.findByText('Check the clearance.');
    shown = { ...thread, reply_count: 2 };
    replies.push(reply({ id: 'r2', body: '<p>Just now</p>' }));
    await client.invalidateQueries({ queryKey: ['thread'] });
    const news = await screen.findByRole('button', { name: '1 new reply' });
    expect(screen.queryByText('Just now')).toBeNull();
    await user.click(news);
    expect(await screen.findByText('Just now')).toBeVisible();
    expect(screen.queryByRole('button', { name: '1 new reply' })).toBeNull();
  });

  it('offers owners and moderators what the server allows, and nobody else', async () => {
    const allowed = { ...thread.permissions, edit: true, moderate: true };
    const { user } = open({ shown: { ...thread, locked: true, permissions: allowed } });
    await user.click(await screen.findByRole('button', { name: 'More for this thread' }));
    const items = within(await screen.findByRole('menu')).getAllByRole('menuitem');
    expect(items.map((item) => item.textContent)).toEqual([
      'Edit',
      'Pin to the top',
      'Open for replies again',
    ]);
  });

  it('asks a visitor in, and leaves them nothing that would be refused', async () => {
    const none = { reply: false, like: false, bookmark: false };
    const shown = { ...thread, permissions: { ...thread.permissions, ...none } };
    const permissions = { ...reply().permissions, reply: false, like: false };
    open({ shown, replies: [reply({ permissions })] }, {}, null);
    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
    expect(screen.queryByRole('button', { name: /^Like/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Reply/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  it('says that a locked thread takes no replies', async () => {
    open({ shown: { ...thread, locked: true, permissions: { ...thread.permissions, reply: false } } });
    expect(await screen.findByText(/This thread is locked/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Write a reply' })).toBeNull();
  });

  it('tells who has not confirmed their address to do so', async () => {
    const shown = { ...thread, permissions: { ...thread.permissions, reply: false } };
    open({ shown }, {}, { ...member, email_verified: false });
    expect(await screen.findByText('Confirm your e-mail')).toBeVisible();
  });

  it('says when it is gone, and keeps what others said', async () => {
    open({ shown: { ...thread, deleted: true, title: '', slug: '', body: '', author: null } });
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('This thread was deleted');
    expect(await screen.findByText('Check the clearance.')).toBeVisible();
  });
});
