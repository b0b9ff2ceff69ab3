import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { UseCaseLatest } from '@/api/generated/types.gen';
import { meQuery } from '@/features/accounts/api/me';
import { MemberContext } from '@/features/accounts/member-context';
import { member, reference } from '@/testing/samples';
import { show } from '@/testing/show';
import { content, latest } from '@/testing/use-case-samples';
import { EditCase } from './edit-case';

const BOX = [[[[36, 18], [52, 18], [52, 30], [36, 30], [36, 18]]]]; // prettier-ignore
const FULL_REFERENCE = {
  ...reference,
  industries: [{ code: 'plastics', label: { ar: 'البلاستيك', en: 'Plastics' } }],
};

interface Update {
  version: number;
  draft: string;
  content: typeof content;
}

let stored: UseCaseLatest;
let sent: Update[];
let drafts: { values: { basics: { title: string } }; version: number }[];
let refusals: object[];

async function serve(input: Request | string): Promise<Response> {
  const url = typeof input === 'string' ? input : input.url;
  if (typeof input === 'string') return Response.json({ geometry: { coordinates: BOX } });
  if (url.includes('/drafts/')) {
    if (input.method !== 'PUT') return new Response(null, { status: 204 });
    const { content: kept } = (await input.json()) as { content: (typeof drafts)[number] };
    drafts.push(kept);
    return Response.json({ kind: 'use_case', key: stored.id, version: 1, title: null, updated_at: '' });
  }
  if (url.endsWith('/drafts')) return Response.json([]);
  if (url.endsWith('/reference')) return Response.json(FULL_REFERENCE);
  if (url.endsWith('/submission')) return Response.json({ may_submit: true, outcome: 'review' });
  if (input.method !== 'PUT') return Response.json(stored);
  sent.push((await input.json()) as Update);
  const refusal = refusals.shift();
  return refusal ? Response.json(refusal, { status: 409 }) : Response.json({ ...stored, version: 9 });
}

function open(step: string, given: Partial<UseCaseLatest> = {}) {
  const element = (
    <MemberContext value={member}>
      <EditCase latest={latest(given)} />
    </MemberContext>
  );
  return show(element, `/use-cases/x/edit?step=${step}`, (client) =>
    client.setQueryData(meQuery.queryKey, member),
  );
}

const send = () => screen.findByRole('button', { name: 'Send the new version' });

describe('editing a use case', () => {
  beforeEach(() => {
    stored = latest({ version: 5 });
    sent = [];
    drafts = [];
    refusals = [];
    vi.stubGlobal('fetch', serve);
  });

  it('sends what was read, unchanged where nothing was changed, upon its version', async () => {
    const { user, router } = open('review');
    await user.click(await send());
    await waitFor(() => expect(router.state.location.pathname).toBe('/use-cases/mine'));
    expect(sent).toEqual([{ version: 2, draft: stored.id, content }]);
    expect(router.state.location.state).toMatchObject({ sent: { title: content.basics.title } });
  });

  it('shows what the reviewer wrote', async () => {
    open('basics', { state: 'returned', note: 'Say how you measured it.' });
    expect(await screen.findByText('Say how you measured it.')).toBeVisible();
  });

  it('loses nothing when it was edited elsewhere, and sends this one when asked', async () => {
    refusals = [{ code: 'edited_meanwhile', status: 409 }];
    const { user, router } = open('review');
    await user.click(await send());
    await user.click(await screen.findByRole('button', { name: 'Save mine all the same' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/use-cases/mine'));
    expect(sent.map(({ version }) => version)).toEqual([2, 5]);
    expect(sent[1]?.content).toEqual(content);
  });

  it('takes the other one when asked', async () => {
    refusals = [{ code: 'edited_meanwhile', status: 409 }];
    stored = latest({
      version: 5,
      content: { ...content, basics: { ...content.basics, title: 'Another title by then' } },
    });
    const { user } = open('review');
    await user.click(await send());
    await user.click(await screen.findByRole('button', { name: 'Show what is stored' }));
    expect(await screen.findByText('Another title by then')).toBeVisible();
    await user.click(await send());
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toMatchObject({ version: 5, content: { basics: { title: 'Another title by then' } } });
  });

  it('names what the server objects to, and keeps the draft', async () => {
    refusals = [{ code: 'images_missing', status: 409 }];
    const { user } = open('review');
    await user.click(await send());
    expect(await screen.findByRole('button', { name: /Pictures: A picture is not here/ })).toBeVisible();
    await waitFor(() => expect(drafts).toHaveLength(1), { timeout: 4_000 });
    expect(drafts[0]).toMatchObject({ version: 2, values: { basics: { title: content.basics.title } } });
    await user.click(screen.getByRole('button', { name: /Pictures: A picture is not here/ }));
    await user.click(await screen.findByRole('button', { name: 'Remove: Picture 2' }));
    await user.click(screen.getByRole('button', { name: /Review$/ }));
    await user.click(await send());
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.content.place.images).toEqual(content.place.images.slice(0, 1));
  });
});

describe('the lists of the form', () => {
  beforeEach(() => {
    stored = latest();
    sent = [];
    drafts = [];
    refusals = [];
    vi.stubGlobal('fetch', serve);
  });

  it('are put in order, and a row taken away with its text comes back', async () => {
    const { user } = open('challenge');
    await user.click(await screen.findByRole('button', { name: 'Move down: Problem 1' }));
    expect(screen.getByLabelText('Problem 1')).toHaveValue('Faults found a day late');
    expect(screen.getByRole('button', { name: 'Move up: Problem 2' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Add a problem' }));
    await user.type(screen.getByLabelText('Problem 3'), 'The third of them');
    await user.click(screen.getByRole('button', { name: 'Remove: Problem 3' }));
    expect(screen.queryByLabelText('Problem 3')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Bring it back' }));
    expect(screen.getByLabelText('Problem 3')).toHaveValue('The third of them');
  });

  it('have no fewer and no more rows than the server takes', async () => {
    const { user } = open('challenge');
    await screen.findByLabelText('Problem 1');
    expect(screen.queryByRole('button', { name: 'Remove: Problem 1' })).toBeNull();
    for (let row = 3; row <= 5; row += 1) {
      await user.click(screen.getByRole('button', { name: 'Add a problem' }));
    }
    expect(screen.queryByRole('button', { name: 'Add a problem' })).toBeNull();
    expect(screen.getByText('That is all there is room for: 5.')).toBeVisible();
  });

  it('say beside the field what is wrong, and no longer once it is mended', async () => {
    const { user } = open('challenge');
    const first = await screen.findByLabelText('Problem 1');
    await user.clear(first);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(first).toHaveFocus());
    expect(first).toHaveAccessibleDescription(/Fill this in/);
    await user.type(first, 'Short');
    await waitFor(() => expect(first).toHaveAccessibleDescription(/at least 10/));
    await user.type(first, ' no longer');
    await waitFor(() => expect(first).toBeValid());
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByRole('heading', { name: 'Solution' })).toHaveFocus();
  });
});
