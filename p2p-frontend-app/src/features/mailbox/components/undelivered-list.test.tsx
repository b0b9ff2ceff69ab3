import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Undelivered } from '@/api/generated/types.gen';
import { answering, show } from '@/testing/show';
import { UndeliveredList } from './undelivered-list';

const mail: Undelivered = {
  id: '0192c7a0-0000-7000-8000-000000000021',
  to: 'salma@oasis.example',
  subject: 'Confirm your e-mail',
  kind: 'email_verification',
  language: 'en',
  reason: 'mail.oasis.example cannot be reached on port 587: see SMTP_HOST and SMTP_PORT',
  state: 'waiting',
  tries: 3,
  tried_at: '2026-01-05T08:00:00Z',
  next_try_at: '2026-01-05T08:01:00Z',
  created_at: '2026-01-05T07:59:00Z',
};
const listing = (...items: Undelivered[]) => ({ body: { items, next_cursor: null } });

function serving(...answers: Parameters<typeof answering>) {
  const fetched = vi.fn<typeof fetch>(answering(...answers));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const asked = (fetched: ReturnType<typeof serving>) =>
  fetched.mock.calls.map(([request]) => {
    const { method, url } = request as Request;
    return `${method} ${new URL(url).pathname}`;
  });

describe('mails that were not delivered', () => {
  it('say nothing where there are none', async () => {
    const fetched = serving(listing());
    show(<UndeliveredList />);
    await waitFor(() => expect(fetched).toHaveBeenCalled());
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('tell why and when they are tried again', async () => {
    serving(listing(mail));
    show(<UndeliveredList />);
    expect(await screen.findByText(mail.reason)).toBeVisible();
    expect(screen.getByText('Will be tried again')).toBeVisible();
    expect(screen.getByText(/Tried 3 times/)).toHaveTextContent('next try');
  });

  it('are sent again when asked', async () => {
    const fetched = serving(
      listing({ ...mail, state: 'refused', next_try_at: null }),
      { body: null },
      listing(mail),
    );
    const { user } = show(<UndeliveredList />);
    await user.click(await screen.findByRole('button', { name: 'Send again' }));
    expect(await screen.findByText('It is being offered to the mail server again.')).toBeVisible();
    expect(await screen.findByText('Will be tried again')).toBeVisible();
    expect(asked(fetched)).toContain(`POST /api/v1/mailbox/undelivered/${mail.id}/retry`);
  });

  it('say when one is kept no longer', async () => {
    serving(listing(mail), { status: 409, body: { code: 'mail_cannot_be_sent_again' } }, listing(mail));
    const { user } = show(<UndeliveredList />);
    await user.click(await screen.findByRole('button', { name: 'Send again' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('This mail is kept no longer.');
  });

  it('are discarded after a question that names to whom', async () => {
    const fetched = serving(listing(mail), { body: null }, listing());
    const { user } = show(<UndeliveredList />);
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    expect(screen.getByText(/salma@oasis.example.* will never be sent/)).toBeVisible();
    expect(asked(fetched)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByText(mail.subject)).toBeNull());
    expect(asked(fetched)).toContain(`DELETE /api/v1/mailbox/undelivered/${mail.id}`);
  });
});
