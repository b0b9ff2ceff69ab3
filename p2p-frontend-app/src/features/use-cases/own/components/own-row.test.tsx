import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { UseCaseEntry } from '@/api/generated/types.gen';
import { reference } from '@/testing/samples';
import { show } from '@/testing/show';
import { entry, latest } from '@/testing/use-case-samples';
import { OwnRow } from './own-row';

const NOTHING = Object.fromEntries(
  Object.keys(entry().permissions).map((name) => [name, false]),
) as unknown as UseCaseEntry['permissions'];

function draw(given: Partial<UseCaseEntry>) {
  return show(
    <ul>
      <OwnRow entry={entry(given)} reference={reference} />
    </ul>,
  );
}

const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('one of one’s own use cases', () => {
  it('offers what the server permits, and nothing else', () => {
    draw({ permissions: { ...NOTHING, withdraw: true } });
    expect(buttons()).toEqual(['Take back from review']);
    expect(screen.queryByRole('link', { name: /^Edit/ })).toBeNull();
  });

  it('shows what the reviewer wrote about a returned one', () => {
    draw({ state: 'returned', note: 'How was it measured?' });
    expect(screen.getByText('How was it measured?')).toBeVisible();
  });

  it('says that the earlier version stays published while the newer one waits', () => {
    draw({ state: 'submitted', version: 3, published_version: 2, listed: true });
    expect(screen.getByText(/earlier version stays published/)).toBeVisible();
  });

  it('says who has taken it away where its author cannot bring it back', () => {
    draw({ state: 'archived', permissions: NOTHING });
    expect(screen.getByText('A moderator has taken it out of the library.')).toBeVisible();
  });

  it('asks before it is archived', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (request: Request) => {
      asked.push(`${request.method} ${new URL(request.url).pathname}`);
      return Promise.resolve(Response.json(latest()));
    });
    const { user } = draw({ permissions: { ...NOTHING, archive: true } });
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    expect(asked).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(asked).toEqual([`PUT /api/v1/use-cases/${entry().id}/archive`]));
  });
});
