import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, show } from '@/testing/show';
import { ConfirmEmailPage } from './confirm-email-page';

const fetched = vi.fn<typeof fetch>();
const confirmed = { body: { email: 'new@oasis.example' } };

function refusal(status: number, code: string) {
  return { status, body: { code, request_id: 'r-1' } };
}

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});

describe('the page that the link to a new address leads to', () => {
  it('says which address it is now', async () => {
    fetched.mockImplementation(answering(confirmed));
    show(<ConfirmEmailPage />, '/confirm-email?token=t');
    expect(await screen.findByText('Your e-mail is changed')).toBeVisible();
    expect(fetched).toHaveBeenCalledOnce();
  });

  it('offers no second try with a link that is used up, but a way to a new one', async () => {
    fetched.mockImplementation(answering(refusal(404, 'email_change_not_found')));
    show(<ConfirmEmailPage />, '/confirm-email?token=t');
    expect(await screen.findByText('On your account page you can ask for a new link.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('tries again when the server did not answer', async () => {
    fetched.mockImplementation(answering(refusal(503, 'dependency_unavailable'), confirmed));
    const { user } = show(<ConfirmEmailPage />, '/confirm-email?token=t');
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Your e-mail is changed')).toBeVisible();
  });

  it('sends nothing without a token', () => {
    show(<ConfirmEmailPage />, '/confirm-email');
    expect(screen.getByText(/Open the link again/)).toBeVisible();
    expect(fetched).not.toHaveBeenCalled();
  });
});
