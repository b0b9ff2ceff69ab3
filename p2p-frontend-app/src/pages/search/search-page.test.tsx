import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { recentSearches } from '@/features/search/recent';
import { reference } from '@/testing/samples';
import { results, threadHit } from '@/testing/search-samples';
import { show } from '@/testing/show';
import { SearchPage } from './search-page';

/** Answers with these results, and notes what was asked for. */
function serve(answer: (path: string) => unknown, status = 200) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', ({ url }: Request) => {
    const { pathname, search } = new URL(url);
    if (pathname.endsWith('/reference')) return Promise.resolve(Response.json(reference));
    asked.push(pathname.replace('/api/v1', '') + decodeURIComponent(search));
    const headers = { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' };
    return Promise.resolve(new Response(JSON.stringify(answer(pathname)), { status, headers }));
  });
  return asked;
}

function open(search: string) {
  const view = show(<SearchPage />, `/search${search}`);
  return { ...view, at: () => view.router.state.location.search };
}

const page = (...items: unknown[]) => ({ items, next_cursor: null as string | null });

afterEach(() => vi.unstubAllGlobals());

describe('the page of results', () => {
  it('shows the best of every kind, marked, each with the way to it', async () => {
    serve(() => results);
    open('?q=pump');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Results for ⁨pump⁩');
    const headings = await screen.findAllByRole('heading', { level: 2 });
    expect(headings.map((one) => one.textContent)).toEqual([
      'Threads',
      'Replies',
      'Use cases',
      'People',
      'Organisations',
    ]);
    const links = screen.getAllByRole('heading', { level: 3 }).map((one) => within(one).getByRole('link'));
    expect(links.map((one) => one.getAttribute('href'))).toEqual([
      '/forum/threads/0192c7a0-0000-7000-8000-000000000101/pump-runs-hot',
      '/forum/threads/0192c7a0-0000-7000-8000-000000000101/pump-runs-hot?reply=0192c7a0-0000-7000-8000-000000000102',
      '/use-cases/fewer-pump-failures',
      '/people/0192c7a0-0000-7000-8000-000000000011',
      '/organizations/gulf-polymers',
    ]);
    expect([...document.querySelectorAll('mark')].map((one) => one.textContent)).toContain('pumps');
    expect(screen.getByRole('link', { name: 'All threads that were found' })).toHaveAttribute(
      'href',
      '/search?q=pump&kind=thread',
    );
    expect(screen.queryByRole('link', { name: 'All replies that were found' })).toBeNull();
  });

  it('keeps its filters in the address', async () => {
    const asked = serve(() => results);
    const { user, at } = open('?q=pump');
    await screen.findAllByRole('heading', { level: 2 });
    await user.selectOptions(screen.getByLabelText('Written in'), 'Arabic');
    await user.selectOptions(screen.getByLabelText('Order'), 'Newest first');
    expect(at()).toBe('?q=pump&language=ar&sort=newest');
    await waitFor(() => expect(asked.at(-1)).toBe('/search?query=pump&sort=newest&language=ar'));
    expect(screen.getByRole('link', { name: 'Replies' })).toHaveAttribute(
      'href',
      '/search?q=pump&kind=reply&language=ar&sort=newest',
    );
    // People are written in no language.
    expect(screen.getByRole('link', { name: 'People' })).toHaveAttribute(
      'href',
      '/search?q=pump&kind=person',
    );
  });

  it('reads one kind to its end', async () => {
    const second = {
      ...threadHit,
      id: '0192c7a0-0000-7000-8000-000000000109',
      title: [{ text: 'Second', marked: false }],
    };
    let count = 0;
    const asked = serve(() => (count++ === 0 ? { ...page(threadHit), next_cursor: 'c1' } : page(second)));
    const { user } = open('?q=pump&kind=thread');
    await user.click(await screen.findByRole('button', { name: 'Load more' }));
    expect(await screen.findByRole('link', { name: 'Second' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
    expect(asked.at(-1)).toContain('cursor=c1');
    expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('Threads');
  });

  it('says when nothing was found, and where else to look', async () => {
    serve((path) => (path.endsWith('/search') ? results : page()));
    const { user, at } = open('?q=pump&kind=use_case&language=ar');
    expect(await screen.findByText(/Nothing was found for/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Search everywhere' }));
    expect(at()).toBe('?q=pump');
  });

  it('sends whoever finds nothing at all to the forum', async () => {
    serve(() => ({ groups: [] }));
    open('?q=pump');
    expect(await screen.findByRole('link', { name: 'Ask the forum' })).toHaveAttribute('href', '/forum/new');
  });

  it('offers another try when the results cannot be had', async () => {
    serve(() => ({ code: 'internal_error', status: 500 }), 500);
    open('?q=pump');
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('asks for nothing before there are two letters', async () => {
    const asked = serve(() => results);
    open('?q=p');
    expect(await screen.findByText('Write two letters or more.')).toBeVisible();
    expect(asked).toEqual([]);
    expect(recentSearches()).toEqual([]);
  });

  it('ignores what an address should not hold', async () => {
    const asked = serve(() => results);
    open('?q=pump&kind=secret&language=fr&sort=best');
    await screen.findAllByRole('heading', { level: 2 });
    expect(asked).toEqual(['/search?query=pump&sort=relevance']);
  });
});

describe('former searches', () => {
  it('are kept on the device, each once and the last first, and can be forgotten', async () => {
    serve(() => results);
    for (const query of ['seals', 'oil', 'seals']) {
      const { unmount } = open(`?q=${query}`);
      await screen.findAllByRole('heading', { level: 2 });
      unmount();
    }
    expect(recentSearches()).toEqual(['seals', 'oil']);
    const { user } = open('');
    expect(screen.getByRole('link', { name: 'oil' })).toHaveAttribute('href', '/search?q=oil');
    await user.click(screen.getByRole('button', { name: 'Forget ⁨oil⁩' }));
    expect(screen.queryByRole('link', { name: 'oil' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Forget all' }));
    expect(screen.getByText('What are you looking for?')).toBeVisible();
    expect(recentSearches()).toEqual([]);
  });

  it('are what they should be, whatever stands in the storage', () => {
    for (const text of ['{', '7', '{"a":1}', '[1,null,""]']) {
      localStorage.setItem('p2p.searches', text);
      expect(recentSearches()).toEqual([]);
    }
    localStorage.setItem('p2p.searches', JSON.stringify(Array.from({ length: 50 }, (_, n) => `q${n}`)));
    expect(recentSearches()).toHaveLength(8);
  });
});
