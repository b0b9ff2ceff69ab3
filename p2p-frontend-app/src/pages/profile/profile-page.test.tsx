import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Me, Profile, ThreadSummary } from '@/api/generated/types.gen';
import { meQuery } from '@/features/accounts/api/me';
import { thread } from '@/testing/forum-samples';
import { member, profile, reference } from '@/testing/samples';
import { answering, show } from '@/testing/show';
import { ProfilePage } from './profile-page';

const nobody = { status: 404, body: { code: 'person_not_found', status: 404, request_id: 'r-1' } };

let threads: ThreadSummary[];

function draw(answer: { status?: number; body: unknown }, me: Me | null = member) {
  const answered = answering(answer);
  const begun = answering({ body: { items: threads, next_cursor: null } });
  vi.stubGlobal('fetch', ({ url }: Request) => (url.includes('/forum/threads') ? begun() : answered()));
  const page = (
    <Routes>
      <Route path="/people/:id" element={<ProfilePage />} />
    </Routes>
  );
  return show(page, `/people/${profile.id}`, (client) => {
    client.setQueryData(meQuery.queryKey, me);
    client.setQueryData(['reference'], reference);
  });
}

function drawProfile(changes: Partial<Profile>, me: Me | null = member) {
  return draw({ body: { ...profile, ...changes } }, me);
}

describe('a person’s page', () => {
  beforeEach(() => {
    threads = [];
  });

  afterEach(() => document.querySelector('meta[name="description"]')?.remove());

  it('shows what they say of themselves, where they work, and what is verified', async () => {
    drawProfile({});
    expect(await screen.findByRole('heading', { level: 1, name: 'Huda Al-Otaibi' })).toBeVisible();
    expect(screen.getByText('I dye towels.')).toHaveAttribute('dir', 'auto');
    expect(screen.getByText('Maintenance')).toBeVisible();
    expect(screen.getByText('5 years')).toBeVisible();
    expect(screen.getByText('Verified expert')).toBeVisible();
    expect(screen.getByText('Verified organisation')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Gulf Polymers' })).toHaveAttribute(
      'href',
      '/organizations/gulf-polymers',
    );
    expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
    expect(document.title).toBe('Huda Al-Otaibi · P2P Sandbox');
  });

  it('tells what they have given to the others', async () => {
    threads = [thread];
    drawProfile({});
    expect(await screen.findByRole('heading', { name: 'Contributions' })).toBeVisible();
    expect(screen.getByText('181')).toBeVisible();
    expect(screen.getByText('16')).toBeVisible();
    expect(await screen.findByRole('link', { name: thread.title })).toBeVisible();
  });

  it('leaves out what they do not say', async () => {
    drawProfile({
      bio: null,
      expertise: [],
      years_of_experience: null,
      organization: null,
      verification_level: null,
    });
    await screen.findByRole('heading', { level: 1, name: 'Huda Al-Otaibi' });
    expect(screen.queryByText('About')).toBeNull();
    expect(screen.queryByText('Expertise')).toBeNull();
    expect(screen.queryByText('Experience')).toBeNull();
    expect(screen.queryByText('Organisation')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Threads' })).toBeNull();
  });

  it('tells its person who sees it, and lets them edit', async () => {
    drawProfile({ visibility: 'verified_only', permissions: { edit: true } });
    expect(await screen.findByText('Seen by verified members and colleagues')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Edit' })).toHaveAttribute('href', '/profile/edit');
  });

  it('describes itself to whoever finds it, and the site again when it is left', async () => {
    const meta = document.createElement('meta');
    meta.name = 'description';
    meta.content = 'The site';
    document.head.append(meta);
    const { unmount } = drawProfile({});
    await screen.findByRole('heading', { level: 1, name: 'Huda Al-Otaibi' });
    expect(meta.content).toBe('Dyehouse engineer · I dye towels.');
    unmount();
    expect(meta.content).toBe('The site');
  });

  it('does not tell somebody hidden from nobody, and lets a visitor sign in', async () => {
    draw(nobody, null);
    expect(await screen.findByText('There is no profile to show here')).toBeVisible();
    expect(screen.getByText(/or they show their profile to members only/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      `/sign-in?return=${encodeURIComponent(`/people/${profile.id}`)}`,
    );
  });

  it('offers no sign-in to who has signed in', async () => {
    draw(nobody);
    expect(await screen.findByText(/or they show their profile to fewer people/)).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('says when the server cannot tell, and tries again', async () => {
    draw({ status: 503, body: { code: 'dependency_unavailable', status: 503, request_id: 'r-9' } });
    expect(await screen.findByRole('alert')).toHaveTextContent('r-9');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
