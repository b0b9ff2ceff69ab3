import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { PersonSummary } from '@/api/generated/types.gen';
import { MemberContext } from '@/features/accounts/member-context';
import { member as me } from '@/testing/samples';
import { answering, show } from '@/testing/show';
import { PersonRow } from './person-row';

const person: PersonSummary = {
  id: '0192c7a0-0000-7000-8000-000000000009',
  email: 'huda@oasis.example',
  email_verified: true,
  first_name: 'Huda',
  last_name: 'Al-Otaibi',
  job_title: 'Quality lead',
  professional_role: 'plant_engineer',
  picture: null,
  platform_role: 'member',
  organization: null,
  created_at: '2026-01-05T08:00:00Z',
  suspended_at: null,
  suspension_reason: null,
  permissions: { govern: true },
};

function draw(...answers: Parameters<typeof answering>) {
  const fetched = vi.fn<typeof fetch>(answering(...answers));
  vi.stubGlobal('fetch', fetched);
  const row = (
    <MemberContext value={me}>
      <ul>
        <PersonRow person={person} />
      </ul>
    </MemberContext>
  );
  return { ...show(row), fetched };
}

const choice = () => screen.findByRole('combobox', { name: /Huda Al-Otaibi/ });

describe('a person before an administrator', () => {
  it('gets another role once who gives it has said who they are', async () => {
    const { user, fetched } = draw({ body: { ...person, platform_role: 'moderator' } });
    await user.selectOptions(await choice(), 'moderator');
    expect(fetched).not.toHaveBeenCalled();
    const form = screen.getByRole('form', { name: /Huda Al-Otaibi.*Moderator/ });
    await user.click(within(form).getByRole('button', { name: 'Give the role' }));
    expect(fetched).not.toHaveBeenCalled();
    await user.type(within(form).getByLabelText('Your password'), 'my-own-pass-1');
    await user.click(within(form).getByRole('button', { name: 'Give the role' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    const request = fetched.mock.calls[0]?.[0] as Request;
    expect(await request.json()).toEqual({ platform_role: 'moderator', current_password: 'my-own-pass-1' });
  });

  it('keeps the role when the password is wrong, or nobody goes on', async () => {
    const { user } = draw({
      status: 422,
      body: {
        code: 'validation_failed',
        errors: [{ field: ['current_password'], code: 'wrong_password', params: {} }],
      },
    });
    await user.selectOptions(await choice(), 'administrator');
    await user.type(screen.getByLabelText('Your password'), 'not-my-pass-1{Enter}');
    expect(await screen.findByText('This is not your current password.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await choice()).toHaveValue('member');
  });
});
