import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { meQuery } from '@/features/accounts/api/me';
import { member } from '@/testing/samples';
import { show } from '@/testing/show';
import { readLocalCopy, writeLocalCopy } from '../local-copy';
import type { OpenDraft } from '../open-draft';
import { DraftState } from './draft-state';
import { WithDraft } from './with-draft';

const PLACE = { kind: 'thread', key: 'new' } as const;
const SUMMARY = { ...PLACE, version: 4, updated_at: '2026-11-01T08:00:00Z', title: null };

let stored: object | null;
let saves: unknown[];
let refusal: number | null;

function serve(request: Request): Promise<Response> {
  return request.method === 'PUT' ? save(request) : Promise.resolve(read(request));
}

function read({ url }: Request): Response {
  if (refusal === 0) throw new TypeError('offline');
  return Response.json(url.endsWith('/drafts') ? (stored ? [SUMMARY] : []) : stored);
}

async function save(request: Request): Promise<Response> {
  saves.push(await request.json());
  if (refusal === 0) throw new TypeError('offline');
  if (refusal) return Response.json({ code: 'edited_meanwhile' }, { status: refusal });
  return Response.json({ ...SUMMARY, version: 4 + saves.length });
}

function Writing({ draft }: { draft: OpenDraft }) {
  return (
    <>
      <output>{JSON.stringify(draft.content)}</output>
      <button onClick={() => draft.keep({ body: 'typed' })}>type</button>
      <DraftState draft={draft} />
    </>
  );
}

function open() {
  const element = (
    <WithDraft place={PLACE} skeleton={<p>loading</p>}>
      {(draft) => <Writing draft={draft} />}
    </WithDraft>
  );
  return show(element, '/', (client) => client.setQueryData(meQuery.queryKey, member));
}

describe('a draft', () => {
  beforeEach(() => {
    stored = { ...SUMMARY, content: { body: 'from the server' } };
    saves = [];
    refusal = null;
    vi.stubGlobal('fetch', serve);
  });
  afterEach(() => vi.useRealTimers());

  it('begins empty, without asking for what is not there', async () => {
    stored = null;
    open();
    expect(await screen.findByText('null')).toBeVisible();
  });

  it('comes back from the server, and is saved upon the version it came from', async () => {
    const { user } = open();
    expect(await screen.findByText(/from the server/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'type' }));
    expect(readLocalCopy(member.id, 'thread.new')).toMatchObject({ content: { body: 'typed' } });
    expect(await screen.findByText('Draft saved', {}, { timeout: 4_000 })).toBeVisible();
    expect(saves).toEqual([
      { version: 4, content: { body: 'typed', publish_key: expect.any(String) as string } },
    ]);
    expect(readLocalCopy(member.id, 'thread.new')).toBeNull();
  });

  it('comes back from this browser where that is later', async () => {
    writeLocalCopy(member.id, 'thread.new', { body: 'kept here' });
    open();
    expect(await screen.findByText(/kept here/)).toBeVisible();
  });

  it('comes back from this browser while the server cannot be reached', async () => {
    writeLocalCopy(member.id, 'thread.new', { body: 'kept here' });
    refusal = 0;
    const { user } = open();
    expect(await screen.findByText(/kept here/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'type' }));
    expect(
      await screen.findByText(/kept in this browser and sent later/, {}, { timeout: 4_000 }),
    ).toBeVisible();
    expect(readLocalCopy(member.id, 'thread.new')).toMatchObject({ content: { body: 'typed' } });
  });

  it('does not show what somebody else left in this browser', async () => {
    writeLocalCopy('somebody-else', 'thread.new', { body: 'theirs' });
    stored = null;
    open();
    expect(await screen.findByText('null')).toBeVisible();
  });

  it('says when it went on elsewhere, and takes the other one when asked', async () => {
    const { user } = open();
    await screen.findByText(/from the server/);
    refusal = 409;
    await user.click(screen.getByRole('button', { name: 'type' }));
    expect(await screen.findByText('This draft went on elsewhere', {}, { timeout: 4_000 })).toBeVisible();
    stored = { ...SUMMARY, version: 9, content: { body: 'the other one' } };
    await user.click(screen.getByRole('button', { name: 'Take the other one' }));
    expect(await screen.findByText(/the other one/i, { selector: 'output' })).toBeVisible();
    expect(readLocalCopy(member.id, 'thread.new')).toBeNull();
  });

  it('says when it went on elsewhere, and saves this one when asked', async () => {
    const { user } = open();
    await screen.findByText(/from the server/);
    refusal = 409;
    await user.click(screen.getByRole('button', { name: 'type' }));
    const keep = await screen.findByRole('button', { name: 'Keep what is here' }, { timeout: 4_000 });
    refusal = null;
    await user.click(keep);
    expect(await screen.findByText('Draft saved')).toBeVisible();
    expect(saves.at(-1)).toMatchObject({ version: null, content: { body: 'typed' } });
  });

  it('is sent at once when one leaves the page', async () => {
    const { user, unmount } = open();
    await screen.findByText(/from the server/);
    await user.click(screen.getByRole('button', { name: 'type' }));
    expect(saves).toEqual([]);
    unmount();
    await waitFor(() => expect(saves).toHaveLength(1));
  });
});
