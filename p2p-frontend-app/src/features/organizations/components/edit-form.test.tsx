import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { meQuery } from '@/features/accounts/api/me';
import { MemberContext } from '@/features/accounts/member-context';
import { member, organization, reference } from '@/testing/samples';
import { answering, show } from '@/testing/show';
import { EditForm } from './edit-form';

const conflict = { status: 409, body: { code: 'edited_meanwhile', status: 409, errors: [] } };

/** Answers as the server does, and keeps what it was asked. */
function server(...answers: { status?: number; body: unknown }[]) {
  const answer = answering(...answers);
  const asked: Record<string, unknown>[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'PATCH') asked.push((await request.clone().json()) as Record<string, unknown>);
    return answer();
  });
  return asked;
}

function draw() {
  const onDone = vi.fn();
  const form = (
    <MemberContext value={member}>
      <EditForm organization={organization} reference={reference} onDone={onDone} />
    </MemberContext>
  );
  return { onDone, ...show(form, '/', (client) => client.setQueryData(meQuery.queryKey, member)) };
}

const save = () => screen.getByRole('button', { name: 'Save' });

describe('editing an organisation', () => {
  beforeEach(() => sessionStorage.clear());

  it('sends all of it with the version that was read; what is empty is taken away', async () => {
    const asked = server({ body: { ...organization, version: 4 } });
    const { user, onDone } = draw();
    await user.clear(screen.getByLabelText('Name in Arabic'));
    await user.clear(screen.getByLabelText('Website'));
    await user.type(screen.getByLabelText('Website'), 'www.gulf-polymers.example');
    await user.click(save());
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(asked[0]).toMatchObject({
      version: 3,
      name_ar: null,
      name_en: 'Gulf Polymers',
      website: 'https://www.gulf-polymers.example',
    });
    expect(sessionStorage.length).toBe(0);
  });

  it('says beside each field what is wrong with it, and sends nothing', async () => {
    const asked = server({ body: organization });
    const { user } = draw();
    await user.clear(screen.getByLabelText('Name in Arabic'));
    await user.clear(screen.getByLabelText('Name in English'));
    await user.clear(screen.getByLabelText('Website'));
    await user.type(screen.getByLabelText('Website'), 'javascript:alert(1)');
    await user.type(screen.getByLabelText('Commercial registration number'), '12');
    await user.click(save());
    expect(await screen.findByText(/Give the name in Arabic or in English/)).toBeVisible();
    expect(screen.getByText(/This is not a web address/)).toBeVisible();
    expect(screen.getByText('The number has ten digits, without spaces.')).toBeVisible();
    expect(screen.getByLabelText('Name in Arabic')).toHaveFocus();
    expect(asked).toEqual([]);
  });

  it('shows what only the server knows beside the field', async () => {
    const errors = [{ field: ['domain'], code: 'domain_not_yours', params: {} }];
    server({ status: 409, body: { code: 'values_refused', status: 409, errors } });
    const { user } = draw();
    await user.click(save());
    expect(await screen.findByText(/Only somebody with a confirmed e-mail/)).toBeVisible();
    await vi.waitFor(() => expect(screen.getByLabelText('Mail domain')).toHaveFocus());
  });

  it('keeps what was typed when somebody else was faster, and saves it over theirs on demand', async () => {
    const theirs = { ...organization, version: 9, website: 'https://theirs.example' };
    const asked = server(conflict, { body: theirs }, { body: { ...theirs, version: 10 } });
    const { user, onDone } = draw();
    await user.type(screen.getByLabelText('Name in English'), ' Company');
    await user.click(save());
    await user.click(await screen.findByRole('button', { name: 'Save mine all the same' }));
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(asked.map(({ version }) => version)).toEqual([3, 9]);
    expect(asked[1]).toMatchObject({ name_en: 'Gulf Polymers Company' });
  });

  it('shows what is stored instead, if that is what counts', async () => {
    const theirs = { ...organization, version: 9, name: { ar: null, en: 'Theirs' } };
    server(conflict, { body: theirs });
    const { user } = draw();
    await user.type(screen.getByLabelText('Name in English'), ' Company');
    await user.click(save());
    await user.click(await screen.findByRole('button', { name: 'Show what is stored' }));
    await vi.waitFor(() => expect(screen.getByLabelText('Name in English')).toHaveValue('Theirs'));
  });

  it('brings back what was typed before the page was left', async () => {
    const { user, unmount } = draw();
    await user.type(screen.getByLabelText('Name in English'), ' Company');
    unmount();
    draw();
    expect(screen.getByLabelText('Name in English')).toHaveValue('Gulf Polymers Company');
    expect(screen.getByText('Here is what you typed before')).toBeVisible();
  });
});
