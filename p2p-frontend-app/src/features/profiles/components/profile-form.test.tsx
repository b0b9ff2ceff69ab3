import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { meQuery } from '@/features/accounts/api/me';
import { member, ownProfile, reference } from '@/testing/samples';
import { answering, show } from '@/testing/show';
import { ProfileForm } from './profile-form';

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
    <ProfileForm personId={member.id} profile={ownProfile} reference={reference} onDone={onDone} />
  );
  return { onDone, ...show(form, '/', (client) => client.setQueryData(meQuery.queryKey, member)) };
}

const save = () => screen.getByRole('button', { name: 'Save' });
const bio = () => screen.getByRole('textbox', { name: /About you/ });

describe('editing one’s profile', () => {
  beforeEach(() => sessionStorage.clear());

  it('sends all of it with the version that was read; what is empty is taken away', async () => {
    const asked = server({ body: ownProfile });
    const { user, onDone } = draw();
    await user.clear(bio());
    await user.clear(screen.getByLabelText(/Years of experience/));
    await user.type(screen.getByLabelText(/Years of experience/), '١٢');
    await user.click(screen.getByRole('radio', { name: /Nobody/ }));
    await user.click(save());
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(asked).toEqual([
      {
        version: 2,
        first_name: 'Khalid',
        last_name: 'Al-Harbi',
        job_title: 'Process engineer',
        professional_role: 'plant_engineer',
        bio: null,
        years_of_experience: 12,
        expertise: ['maintenance'],
        visibility: 'private',
      },
    ]);
    expect(sessionStorage.length).toBe(0);
  });

  it('says beside each field what is wrong with it, and sends nothing', async () => {
    const asked = server({ body: ownProfile });
    const { user } = draw();
    await user.clear(screen.getByLabelText('First name'));
    await user.clear(bio());
    await user.click(bio());
    await user.paste('x'.repeat(502));
    await user.type(screen.getByLabelText(/Years of experience/), '9');
    await user.click(save());
    expect(await screen.findByText('Fill this in.')).toBeVisible();
    expect(screen.getByText('Too long: at most 500 characters.')).toBeVisible();
    expect(screen.getByText('A number from 0 to 50.')).toBeVisible();
    expect(screen.getByLabelText('First name')).toHaveFocus();
    expect(asked).toEqual([]);
  });

  it('counts what is left of the text, aloud only near its end', async () => {
    const { user } = draw();
    const spoken = () => screen.getAllByRole('status').map((one) => one.textContent);
    expect(screen.getByText('487 characters left')).toBeVisible();
    expect(spoken()).not.toContain('487 characters left');
    await user.click(bio());
    await user.paste('x'.repeat(486));
    expect(spoken()).toContain('1 character left');
    await user.paste('xx');
    expect(spoken()).toContain('1 character too many');
  });

  it('takes and gives back tags by keyboard', async () => {
    const asked = server({ body: ownProfile });
    const { user } = draw();
    const tag = (name: string) => screen.getByRole('checkbox', { name });
    expect(tag('Maintenance')).toBeChecked();
    tag('Maintenance').focus();
    await user.keyboard(' ');
    await user.tab();
    expect(tag('Robotics')).toHaveFocus();
    await user.keyboard(' ');
    await user.tab();
    await user.keyboard(' ');
    expect(screen.getByText('2 of 10 chosen.')).toBeVisible();
    await user.click(save());
    await vi.waitFor(() => expect(asked[0]).toMatchObject({ expertise: ['robotics', 'safety'] }));
  });

  it('offers no eleventh tag, and says how to get to another one', () => {
    const codes = Array.from({ length: 12 }, (_, index) => `tag-${index}`);
    const many = codes.map((code) => ({ code, label: { ar: code, en: code } }));
    show(
      <ProfileForm
        personId={member.id}
        profile={{ ...ownProfile, expertise: codes.slice(0, 10) as never }}
        reference={{ ...reference, expertise: many }}
        onDone={vi.fn()}
      />,
    );
    const group = within(screen.getByRole('group', { name: /Expertise/ }));
    expect(group.getByRole('checkbox', { name: 'tag-9' })).toBeEnabled();
    expect(group.getByRole('checkbox', { name: 'tag-10' })).toBeDisabled();
    expect(group.getByRole('status')).toHaveTextContent('Take one away to choose another.');
  });

  it('comes back with what was typed before', async () => {
    const first = draw();
    await first.user.type(bio(), ' And valves.');
    await first.user.click(screen.getByRole('checkbox', { name: 'Robotics' }));
    first.unmount();
    draw();
    expect(screen.getByText('Here is what you typed before')).toBeVisible();
    expect(bio()).toHaveValue('Pumps, twice. And valves.');
    expect(screen.getByRole('checkbox', { name: 'Robotics' })).toBeChecked();
  });

  it('keeps what was typed when it was saved elsewhere, and saves it over that on demand', async () => {
    const stored = { ...ownProfile, version: 7, bio: 'From my phone' };
    const asked = server(conflict, { body: stored }, { body: { ...stored, version: 8 } });
    const { user, onDone } = draw();
    await user.type(bio(), ' Here.');
    await user.click(save());
    await user.click(await screen.findByRole('button', { name: 'Save mine all the same' }));
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(asked.map(({ version }) => version)).toEqual([2, 7]);
    expect(asked[1]).toMatchObject({ bio: 'Pumps, twice. Here.' });
  });

  it('shows what is stored instead, if that is what counts', async () => {
    server(conflict, { body: { ...ownProfile, version: 7, bio: 'From my phone' } });
    const { user } = draw();
    await user.type(bio(), ' Here.');
    await user.click(save());
    await user.click(await screen.findByRole('button', { name: 'Show what is stored' }));
    await vi.waitFor(() => expect(bio()).toHaveValue('From my phone'));
  });
});
