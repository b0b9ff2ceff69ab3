import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/api/api-error';
import { member, reference } from '@/testing/samples';
import { answering, show } from '@/testing/show';
import * as actions from '../auth/actions';
import { SignUpForm } from './sign-up-form';

vi.mock(import('../auth/actions'));

const STORED = 'p2p.sign-up';

const invitation = {
  token: 'token-1',
  organization: member.organization ?? expect.fail('the sample has an organisation'),
  email: 'new@gulf-polymers.example',
  role: 'admin',
  message: null,
  status: 'pending',
  invited_by: 'Khalid Al-Harbi',
  expires_at: '2026-12-01T08:00:00Z',
} as const;

function draw(address = '/sign-up') {
  const onDone = vi.fn();
  return { onDone, ...show(<SignUpForm reference={reference} onDone={onDone} />, address) };
}

type User = ReturnType<typeof draw>['user'];

function drawInvited() {
  const onDone = vi.fn();
  const form = <SignUpForm reference={reference} invitation={invitation} onDone={onDone} />;
  return { onDone, ...show(form, '/sign-up?invitation=token-1') };
}

async function fillYou(user: User, { isInvited = false } = {}) {
  await user.type(screen.getByLabelText('First name'), 'Khalid');
  await user.type(screen.getByLabelText('Last name'), 'Al-Harbi');
  if (!isInvited) await user.type(screen.getByLabelText('E-mail'), 'khalid@factory.example');
  await user.type(screen.getByLabelText('Password'), 'secret-pass-1');
  await user.type(screen.getByLabelText('Job title'), 'Engineer');
  await user.selectOptions(screen.getByLabelText('What you do'), 'plant_engineer');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
}

async function fillOrganization(user: User) {
  await user.type(await screen.findByLabelText('Name of the organisation in English'), 'Gulf Polymers');
  await user.selectOptions(screen.getByLabelText('Industry'), 'metals');
  await user.selectOptions(screen.getByLabelText('Size'), '11-50');
  await user.selectOptions(screen.getByLabelText('City'), 'dammam');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
}

async function fillAll(user: User) {
  await fillYou(user);
  await fillOrganization(user);
  return screen.findByRole('button', { name: 'Create the account' });
}

describe('signing up', () => {
  beforeEach(() => {
    vi.mocked(actions.signUp).mockReset();
  });

  it('does not leave a step that lacks something', async () => {
    const { user } = draw();
    await user.type(screen.getByLabelText('Password'), 'abcdefgh');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findAllByText('Fill this in.')).toHaveLength(5);
    expect(screen.getByText('Use at least one letter and one digit.')).toBeVisible();
    expect(screen.getByLabelText('First name')).toHaveFocus();
  });

  it('wants one of the two names', async () => {
    const { user } = draw();
    await fillYou(user);
    await screen.findByLabelText('Industry');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByText('Give the name in Arabic or in English, or in both.')).toBeVisible();
    await user.type(screen.getByLabelText('Name of the organisation in English'), 'Gulf');
    await vi.waitFor(() => expect(screen.queryByText(/Give the name in Arabic/)).toBeNull());
  });

  it('reviews everything and sends it with the language of the site', async () => {
    const { user, onDone } = draw();
    const create = await fillAll(user);
    const organization = within(screen.getByRole('region', { name: 'Organisation' }));
    expect(organization.getByText('Dammam')).toBeVisible();
    expect(screen.queryByText('secret-pass-1')).toBeNull();
    await user.click(create);
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(actions.signUp).toHaveBeenCalledWith({
      first_name: 'Khalid',
      last_name: 'Al-Harbi',
      email: 'khalid@factory.example',
      password: 'secret-pass-1',
      job_title: 'Engineer',
      professional_role: 'plant_engineer',
      organization_name_ar: '',
      organization_name_en: 'Gulf Polymers',
      organization_industry: 'metals',
      organization_size: '11-50',
      organization_city: 'dammam',
      language: 'en',
    });
    expect(sessionStorage.getItem(STORED)).toBeNull();
  });

  it('asks an organisation for a place, which the domain of the address suggests', async () => {
    const organization = member.organization ?? expect.fail('the sample has an organisation');
    vi.stubGlobal('fetch', (request: Request) =>
      answering({
        body: request.url.includes('/suggestion')
          ? organization
          : { items: [organization], next_cursor: null },
      })(),
    );
    const { user, onDone } = draw();
    await fillYou(user);
    await user.click(await screen.findByRole('radio', { name: 'I ask to join one that is here' }));
    expect(screen.queryByLabelText('Industry')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByText('Choose the organisation you ask.')).toBeVisible();
    const suggested = await screen.findByText('At the domain of your e-mail');
    expect(suggested).toBeVisible();
    const [choose = expect.fail('there is one to choose')] = await screen.findAllByRole('button', {
      name: /^Choose .*Gulf Polymers/,
    });
    await user.click(choose);
    expect(screen.queryByText('Choose the organisation you ask.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    const create = await screen.findByRole('button', { name: 'Create the account' });
    expect(screen.getByText('Gulf Polymers')).toBeVisible();
    await user.click(create);
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(actions.signUp).toHaveBeenCalledWith({
      first_name: 'Khalid',
      last_name: 'Al-Harbi',
      email: 'khalid@factory.example',
      password: 'secret-pass-1',
      job_title: 'Engineer',
      professional_role: 'plant_engineer',
      join_organization: organization.id,
      language: 'en',
    });
  });

  it('follows an invitation: the address and the organisation are settled', async () => {
    const { user, onDone } = drawInvited();
    expect(screen.getByLabelText('E-mail')).toHaveValue('new@gulf-polymers.example');
    expect(screen.getByLabelText('E-mail')).toHaveAttribute('readonly');
    await fillYou(user, { isInvited: true });
    expect(await screen.findByText('You become one of its admins.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await user.click(await screen.findByRole('button', { name: 'Create the account' }));
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(vi.mocked(actions.signUp).mock.lastCall?.[0]).toMatchObject({
      email: 'new@gulf-polymers.example',
      invitation: 'token-1',
    });
    expect(vi.mocked(actions.signUp).mock.lastCall?.[0]).not.toHaveProperty('organization_industry');
  });

  it('says when an invitation ended meanwhile', async () => {
    const fields = [{ field: 'invitation', code: 'invitation_expired' }];
    vi.mocked(actions.signUp).mockRejectedValue(new ApiError({ code: 'field', fields }));
    const { user } = drawInvited();
    await fillYou(user, { isInvited: true });
    await screen.findByText('You become one of its admins.');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await user.click(await screen.findByRole('button', { name: 'Create the account' }));
    expect(await screen.findByText(/This invitation has expired/)).toBeVisible();
  });

  it('goes back to the field that the server refuses', async () => {
    const fields = [{ field: 'email', code: 'email_taken' }];
    vi.mocked(actions.signUp).mockRejectedValue(new ApiError({ code: 'field', fields }));
    const { user } = draw();
    await user.click(await fillAll(user));
    expect(await screen.findByText(/There is an account with this e-mail already/)).toBeVisible();
    await vi.waitFor(() => expect(screen.getByLabelText('E-mail')).toHaveFocus());
    expect(screen.getByLabelText('First name')).toHaveValue('Khalid');
  });

  it('keeps what was typed for a reload, but never the password', async () => {
    const { user, unmount } = draw();
    await fillYou(user);
    await screen.findByLabelText('Industry');
    expect(sessionStorage.getItem(STORED)).toContain('khalid@factory.example');
    expect(sessionStorage.getItem(STORED)).not.toContain('secret-pass-1');
    unmount();
    draw('/sign-up?step=organization');
    expect(screen.getByLabelText('First name')).toHaveValue('Khalid');
    expect(screen.getByLabelText('Password')).toHaveValue('');
  });
});
