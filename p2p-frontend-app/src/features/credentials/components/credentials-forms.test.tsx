import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, show } from '@/testing/show';
import { EmailForm } from './email-form';
import { PasswordForm } from './password-form';

const fetched = vi.fn<typeof fetch>();

function refusal(field: string, code: string) {
  const errors = [{ field: [field], code, params: {} }];
  return { status: 422, body: { code: 'validation_failed', request_id: 'r-1', errors } };
}

async function sent(): Promise<unknown> {
  const request = fetched.mock.calls.at(-1)?.[0];
  return request instanceof Request ? await request.clone().json() : expect.fail('nothing was sent');
}

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});

describe('the password form', () => {
  it('judges the new password before anything is sent', async () => {
    const { user } = show(<PasswordForm email="a@b.example" />);
    await user.type(screen.getByLabelText('Current password'), 'old-pass-1');
    await user.type(screen.getByLabelText('New password'), 'short{Enter}');
    expect(await screen.findByText('Too short: at least 8 characters.')).toBeVisible();
    expect(fetched).not.toHaveBeenCalled();
  });

  it('says beside its field that the current password is wrong', async () => {
    fetched.mockImplementation(answering(refusal('current_password', 'wrong_password')));
    const { user } = show(<PasswordForm email="a@b.example" />);
    await user.type(screen.getByLabelText('Current password'), 'old-pass-1');
    await user.type(screen.getByLabelText('New password'), 'new-pass-2{Enter}');
    expect(await screen.findByText('This is not your current password.')).toBeVisible();
    expect(screen.getByLabelText('Current password')).toHaveFocus();
    expect(screen.getByLabelText('New password')).toHaveValue('new-pass-2');
  });

  it('changes it, says so and forgets what was typed', async () => {
    fetched.mockImplementation(answering({ body: null }));
    const { user } = show(<PasswordForm email="a@b.example" />);
    await user.type(screen.getByLabelText('Current password'), 'old-pass-1');
    await user.type(screen.getByLabelText('New password'), 'new-pass-2{Enter}');
    expect(await screen.findByRole('status')).toHaveTextContent('The password is changed.');
    expect(await sent()).toEqual({ current_password: 'old-pass-1', new_password: 'new-pass-2' });
    expect(screen.getByLabelText('Current password')).toHaveValue('');
  });
});

describe('the e-mail form', () => {
  it('says where the link went', async () => {
    fetched.mockImplementation(answering({ status: 202, body: null }));
    const { user } = show(<EmailForm />);
    await user.type(screen.getByLabelText('New e-mail'), 'new@factory.example');
    await user.type(screen.getByLabelText('Current password'), 'old-pass-1{Enter}');
    expect(await screen.findByRole('status')).toHaveTextContent('new@factory.example');
  });

  it('says that it is the address already', async () => {
    fetched.mockImplementation(answering(refusal('email', 'same_email')));
    const { user } = show(<EmailForm />);
    await user.type(screen.getByLabelText('New e-mail'), 'old@factory.example');
    await user.type(screen.getByLabelText('Current password'), 'old-pass-1{Enter}');
    expect(await screen.findByText('This is your e-mail already.')).toBeVisible();
    expect(screen.getByLabelText('New e-mail')).toHaveFocus();
  });
});
