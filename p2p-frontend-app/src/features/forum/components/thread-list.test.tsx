import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { meQuery } from '@/features/accounts/api/me';
import { overview, thread } from '@/testing/forum-samples';
import { show } from '@/testing/show';
import { USUAL, type Wanted } from '../wanted';
import { FilterSummary } from './filter-summary';
import { ThreadList } from './thread-list';

let asked: URLSearchParams[];

function serve(pages: object[]) {
  vi.stubGlobal('fetch', (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/categories')) return Promise.resolve(Response.json(overview));
    asked.push(searchParams);
    return Promise.resolve(Response.json(pages[asked.length - 1] ?? pages.at(-1)));
  });
}

function open(wanted: Partial<Wanted> = {}) {
  const whole = { ...USUAL, ...wanted };
  const element = (
    <>
      <FilterSummary wanted={whole} />
      <ThreadList wanted={whole} />
    </>
  );
  return show(element, '/forum', (client) => client.setQueryData(meQuery.queryKey, null));
}

const titled = (title: string) => ({ ...thread, id: title, title });

describe('the list of threads', () => {
  beforeEach(() => {
    asked = [];
  });

  it('goes on to the last one', async () => {
    serve([
      { items: [titled('One')], next_cursor: 'c1' },
      { items: [titled('Two')], next_cursor: null },
    ]);
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Load more' }));
    expect(await screen.findByRole('link', { name: 'Two' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'One' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
    expect(asked.map((one) => one.get('cursor'))).toEqual([null, 'c1']);
  });

  it('asks for what is wanted, and says what that is with a way to undo each', async () => {
    serve([{ items: [titled('One')], next_cursor: null }]);
    open({ category: 'maintenance', tag: 'مضخات', solved: 'no', sort: 'newest' });
    const tag = await screen.findByRole('link', { name: /Remove the filter .*مضخات/ });
    expect(tag).toHaveAttribute('href', '/forum?sort=newest&category=maintenance&solved=no');
    expect(await screen.findByRole('link', { name: /Remove the filter .*Maintenance/ })).toBeVisible();
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      category: 'maintenance',
      tag: 'مضخات',
      solved: 'false',
      sort: 'newest',
    });
  });

  it('invites to begin where there is nothing at all', async () => {
    serve([{ items: [], next_cursor: null }]);
    open();
    expect(await screen.findByRole('link', { name: 'Start a thread' })).toHaveAttribute('href', '/forum/new');
  });

  it('does not blame the forum when the filters leave nothing', async () => {
    serve([{ items: [], next_cursor: null }]);
    open({ type: 'tutorial' });
    expect(await screen.findByText('Nothing like this here')).toBeVisible();
  });

  it('names whoever wrote, and nobody who is gone', async () => {
    serve([{ items: [thread, { ...titled('Two'), author: null }], next_cursor: null }]);
    open();
    expect(await screen.findByText('Omar Al-Ghamdi')).toBeVisible();
    expect(screen.getByText(/A removed member/)).toBeVisible();
  });
});
