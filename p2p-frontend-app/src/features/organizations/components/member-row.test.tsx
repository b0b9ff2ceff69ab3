import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Member } from '@/api/generated/types.gen';
import { meQuery } from '@/features/accounts/api/me';
import { MemberContext } from '@/features/accounts/member-context';
import { member as me, reference } from '@/testing/samples';
import { answering, show } from '@/testing/show';
import { MemberRow } from './member-row';

const colleague: Member = {
  id: '0192c7a0-0000-7000-8000-000000000009',
  first_name: 'Huda',
  last_name: 'Al-Otaibi',
  job_title: 'Quality lead',
  professional_role: 'plant_engineer',
  picture: null,
  verification_level: null,
  role: 'member',
  since: '2026-01-05T08:00:00Z',
  suspended: false,
  permissions: { roles: ['owner', 'admin', 'member'], remove: true, read_profile: true },
};

function draw(member: Member) {
  const row = (
    <MemberContext value={me}>
      <ul>
        <MemberRow slug="gulf" member={member} reference={reference} />
      </ul>
    </MemberContext>
  );
  return show(row, '/', (client) => client.setQueryData(meQuery.queryKey, me));
}

describe('a member in the list', () => {
  it('offers only what one may do', () => {
    draw({ ...colleague, permissions: { roles: [], remove: false, read_profile: false } });
    expect(screen.getByText('Huda Al-Otaibi')).toBeVisible();
    expect(screen.getByText('Member')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('marks who has been verified', () => {
    const { unmount } = draw({ ...colleague, verification_level: 'expert' });
    expect(screen.getByTitle('Verified')).toBeVisible();
    unmount();
    draw(colleague);
    expect(screen.queryByTitle('Verified')).toBeNull();
  });

  it('leads to the page of who shows it to one', () => {
    draw(colleague);
    expect(screen.getByRole('link', { name: 'Huda Al-Otaibi' })).toHaveAttribute(
      'href',
      `/people/${colleague.id}`,
    );
  });

  it('tells name and role of who shows no more', () => {
    draw({
      ...colleague,
      job_title: null,
      professional_role: null,
      permissions: { roles: [], remove: false, read_profile: false },
    });
    expect(screen.getByText('Huda Al-Otaibi')).toBeVisible();
    expect(screen.getByText('Member')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.queryByText(/·/)).toBeNull();
  });

  it('gives another role, and says why if it cannot', async () => {
    const problem = { status: 409, body: { code: 'last_owner', status: 409 } };
    vi.stubGlobal('fetch', answering(problem));
    const { user } = draw(colleague);
    await user.selectOptions(screen.getByRole('combobox', { name: /Role of Huda/ }), 'admin');
    expect(await screen.findByText(/keeps at least one owner/)).toBeVisible();
  });

  it('asks before it removes somebody, by name, and can be stopped', async () => {
    const fetch = vi.fn(answering({ status: 204, body: null }));
    vi.stubGlobal('fetch', fetch);
    const { user } = draw(colleague);
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(screen.getByText(/Huda Al-Otaibi.* no longer belongs/)).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group')).toBeNull();
    expect(screen.getByRole('button', { name: 'Remove' })).toHaveFocus();
    expect(fetch).not.toHaveBeenCalled();
  });

  it('calls it leaving where it is oneself', async () => {
    const { user } = draw({ ...colleague, id: me.id });
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    const question = within(screen.getByRole('group'));
    expect(question.getByText(/You leave the organisation/)).toBeVisible();
    expect(question.getByRole('button', { name: 'Leave' })).toHaveFocus();
  });
});
