import { screen } from '@testing-library/react';
import i18next from 'i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditEntryOut } from '@/api/generated/types.gen';
import { answering, show } from '@/testing/show';
import { AuditList } from './audit-list';

const entry: AuditEntryOut = {
  id: '0192c7a0-0000-7000-8000-000000000009',
  created_at: '2026-11-20T08:00:00Z',
  actor_id: '0192c7a0-0000-7000-8000-000000000001',
  actor_name: 'Noura Al-Shehri',
  action: 'person.role_changed',
  subject_id: '0192c7a0-0000-7000-8000-000000000002',
  subject_name: 'Khalid Al-Harbi',
  note: 'member → moderator',
};

const everything = { query: '', area: undefined };

describe('the audit log', () => {
  const fetched = vi.fn<typeof fetch>();
  beforeEach(() => {
    fetched.mockReset();
    vi.stubGlobal('fetch', fetched);
  });

  it('says in words who did what, and what changed', async () => {
    const member = { ...entry, id: '3', action: 'member.role_changed', note: 'gulf-polymers: admin → owner' };
    fetched.mockImplementation(answering({ body: { items: [entry, member], next_cursor: null } }));
    show(<AuditList wanted={everything} />);
    expect(
      await screen.findByText(/Noura Al-Shehri.* changed the role of .*Khalid Al-Harbi\u2069$/),
    ).toBeVisible();
    expect(screen.getByText('from Member to Moderator')).toBeVisible();
    expect(screen.getByText('\u2068gulf-polymers\u2069: from Admin to Owner')).toBeVisible();
  });

  it('speaks Arabic of roles, and leaves what a person wrote as it is', async () => {
    await i18next.changeLanguage('ar');
    const suspended = { ...entry, id: '2', action: 'person.suspended', note: 'Spam → again' };
    const invited = { ...entry, id: '4', action: 'invitation.sent', note: 'gulf-polymers: admin' };
    const items = [entry, suspended, invited];
    fetched.mockImplementation(answering({ body: { items, next_cursor: null } }));
    show(<AuditList wanted={everything} />);
    expect(await screen.findByText('من عضو إلى مشرف')).toBeVisible();
    expect(screen.getByText('\u2068gulf-polymers\u2069: مسؤول')).toBeVisible();
    expect(screen.getByText('\u2068Spam → again\u2069')).toBeVisible();
  });

  it('shows what nobody gave words yet', async () => {
    const unknown = { ...entry, action: 'something.new', note: null };
    fetched.mockImplementation(answering({ body: { items: [unknown], next_cursor: null } }));
    show(<AuditList wanted={everything} />);
    expect(await screen.findByText(/something\.new/)).toBeVisible();
  });

  it('says that nothing has happened yet', async () => {
    fetched.mockImplementation(answering({ body: { items: [], next_cursor: null } }));
    show(<AuditList wanted={everything} />);
    expect(await screen.findByText('Nothing yet')).toBeVisible();
  });

  it('says that nothing fits what was asked for', async () => {
    fetched.mockImplementation(answering({ body: { items: [], next_cursor: null } }));
    show(<AuditList wanted={{ query: 'nobody', area: 'person' }} />);
    expect(await screen.findByText('Nothing found')).toBeVisible();
  });

  it('names the configuration where nobody acted', async () => {
    const appointed = { ...entry, action: 'person.appointed', actor_id: null, actor_name: null, note: null };
    fetched.mockImplementation(answering({ body: { items: [appointed], next_cursor: null } }));
    show(<AuditList wanted={everything} />);
    expect(
      await screen.findByText(/^The configuration made .*Khalid Al-Harbi.* an administrator$/),
    ).toBeVisible();
  });
});
