import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Me, ReceivedInvitation as Invitation } from '@/api/generated/types.gen';
import { meQuery } from '@/features/accounts/api/me';
import { member, organization } from '@/testing/samples';
import { show } from '@/testing/show';
import { ReceivedInvitation } from './received-invitation';

const invitation: Invitation = {
  organization,
  email: member.email,
  role: 'admin',
  message: 'Come\nand join',
  status: 'pending',
  invited_by: 'Huda Al-Otaibi',
  expires_at: '2026-12-01T08:00:00Z',
};

function draw(reader: Me | null, changes: Partial<Invitation> = {}) {
  const page = <ReceivedInvitation token="t-1" invitation={{ ...invitation, ...changes }} />;
  return show(page, '/', (client) => client.setQueryData(meQuery.queryKey, reader));
}

describe('an invitation', () => {
  it('leads visitors to sign up with it, or to sign in and back', () => {
    draw(null);
    expect(screen.getByText('Huda Al-Otaibi')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Create an account' })).toHaveAttribute(
      'href',
      '/sign-up?invitation=t-1',
    );
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/sign-in?return=%2Finvitation%3Ftoken%3Dt-1',
    );
  });

  it('can be answered by the person it is for', () => {
    draw({ ...member, organization: null });
    expect(screen.getByRole('button', { name: 'Accept' })).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Decline' })).toBeEnabled();
  });

  it('tells somebody else that it is not theirs', () => {
    draw({ ...member, email: 'else@factory.example', organization: null });
    expect(screen.getByText(/You are signed in as/)).toHaveTextContent('else@factory.example');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('asks members of another organisation to leave it first', () => {
    draw(member);
    expect(screen.getByText('You belong to another organisation')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    ['expired', 'This invitation has expired'],
    ['cancelled', 'This invitation was taken back'],
    ['declined', 'This invitation was declined'],
    ['accepted', 'This invitation was accepted'],
  ] as const)('says what became of it: %s', (status, words) => {
    draw({ ...member, organization: null }, { status });
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
