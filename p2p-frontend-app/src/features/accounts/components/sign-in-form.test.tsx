import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/api/api-error';
import { show } from '@/testing/show';
import * as actions from '../auth/actions';
import { SignInForm } from './sign-in-form';

vi.mock(import('../auth/actions'));

function draw() {
  const onDone = vi.fn();
  return { onDone, ...show(<SignInForm onDone={onDone} />) };
}

async function fillIn(user: ReturnType<typeof draw>['user']) {
  await user.type(screen.getByLabelText('E-mail'), 'engineer@gulf-polymers.example');
  await user.type(screen.getByLabelText('Password'), 'secret-1{Enter}');
}

describe('the sign-in form', () => {
  beforeEach(() => {
    vi.mocked(actions.signIn).mockReset();
  });

  it('asks for what is missing and leads there', async () => {
    const { user } = draw();
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findAllByText('Fill this in.')).toHaveLength(2);
    expect(screen.getByLabelText('E-mail')).toHaveFocus();
    expect(actions.signIn).not.toHaveBeenCalled();
  });

  it('sends what was typed and goes on', async () => {
    const { user, onDone } = draw();
    await fillIn(user);
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(actions.signIn).toHaveBeenCalledWith({
      email: 'engineer@gulf-polymers.example',
      password: 'secret-1',
    });
  });

  it('says that the password is wrong and keeps what was typed', async () => {
    vi.mocked(actions.signIn).mockRejectedValue(new ApiError({ code: 'wrong_credentials' }));
    const { user, onDone } = draw();
    await fillIn(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('The e-mail or the password is not right.');
    expect(screen.getByLabelText('E-mail')).toHaveValue('engineer@gulf-polymers.example');
    expect(onDone).not.toHaveBeenCalled();
  });

  it("puts the server's objection beside its field", async () => {
    const fields = [{ field: 'email', code: 'invalid_email' }];
    vi.mocked(actions.signIn).mockRejectedValue(new ApiError({ code: 'field', fields }));
    const { user } = draw();
    await fillIn(user);
    const email = screen.getByLabelText('E-mail');
    await vi.waitFor(() => expect(email).toHaveAccessibleDescription(/not an e-mail address/));
    expect(email).toBeInvalid();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows the password on demand', async () => {
    const { user } = draw();
    await user.click(screen.getByRole('button', { name: 'Show the password' }));
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text');
  });
});
