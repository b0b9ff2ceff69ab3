import { screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MemberContext } from '@/features/accounts/member-context';
import {
  activity,
  arrivalNews,
  figures,
  replyNews,
  saved,
  threadNews,
  useCaseNews,
} from '@/testing/dashboard-samples';
import { member } from '@/testing/samples';
import { answering, show } from '@/testing/show';
import { ActivityChart } from './activity-chart';
import { Feed } from './feed';
import { OwnFigures } from './own-figures';
import { SavedList } from './saved-list';

function open(block: ReactNode) {
  return show(<MemberContext value={member}>{block}</MemberContext>);
}

function serve(...bodies: unknown[]) {
  vi.stubGlobal('fetch', answering(...bodies.map((body) => ({ body }))));
}

/** Answers a page of the list, and notes everything else that is asked. */
function serveList(items: unknown[], status = 200) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', ({ url, method }: Request) => {
    const { pathname } = new URL(url);
    if (pathname.endsWith('/saved')) return Promise.resolve(Response.json({ items, next_cursor: null }));
    asked.push(`${method} ${pathname}`);
    const headers = { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' };
    const body = status < 400 ? { bookmarked: method === 'PUT' } : { code: 'thread_not_found', status };
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('the figures', () => {
  it('name each number, and say how reputation comes about', async () => {
    serve(figures(2));
    const { user } = open(<OwnFigures />);
    expect(await screen.findByText('best answers')).toBeVisible();
    expect(document.querySelector('[data-figure=reputation]')).toHaveTextContent('162');
    await user.click(screen.getByText('How reputation is counted'));
    const row = screen.getByRole('row', { name: /Best answers to others/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['2', '15', '30']);
  });

  it('offer to try again when they cannot be had', async () => {
    vi.stubGlobal(
      'fetch',
      answering({ status: 500, body: { code: 'internal', status: 500 } }, { body: figures(1) }),
    );
    const { user } = open(<OwnFigures />);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('best answer')).toBeVisible();
  });
});

describe('the activity', () => {
  it('is drawn, summed, and told in a table of the busy days, newest first', async () => {
    serve(activity(4, 0, 1));
    open(<ActivityChart />);
    expect(await screen.findByText('5 contributions in 30 days')).toBeVisible();
    expect(document.querySelectorAll('rect')).toHaveLength(30);
    const rows = screen.getAllByRole('row', { hidden: true }).slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(['30 November010', '28 November040']);
  });

  it('tells who has done nothing yet what to do first', async () => {
    serve(activity());
    open(<ActivityChart />);
    expect(await screen.findByRole('link', { name: 'Ask a question' })).toHaveAttribute('href', '/forum/new');
  });
});

describe('the feed', () => {
  it('leads to what happened, and names who has left to nobody', async () => {
    serve({ items: [threadNews, replyNews, useCaseNews, arrivalNews], next_cursor: null });
    open(<Feed />);
    expect(await screen.findByRole('link', { name: 'Bearing runs hot' })).toHaveAttribute(
      'href',
      `/forum/threads/${threadNews.id}/bearing-runs-hot`,
    );
    expect(screen.getByRole('link', { name: 'Seals for hot oil' })).toHaveAttribute(
      'href',
      `/forum/threads/${threadNews.id}/bearing-runs-hot?reply=${replyNews.id}`,
    );
    expect(screen.getByRole('link', { name: 'Omar Al-Ghamdi' })).toHaveAttribute(
      'href',
      `/people/${arrivalNews.id}`,
    );
    expect(screen.getByRole('link', { name: 'Sensors that hear a bearing fail' })).toHaveAttribute(
      'href',
      `/use-cases/${useCaseNews.slug}`,
    );
    expect(screen.getByText(/A removed member/)).toBeVisible();
    expect(screen.getByText('New question', { exact: false })).toBeVisible();
  });

  it('goes on to the end', async () => {
    serve({ items: [threadNews], next_cursor: 'c1' }, { items: [arrivalNews], next_cursor: null });
    const { user } = open(<Feed />);
    await user.click(await screen.findByRole('button', { name: 'Load more' }));
    expect(await screen.findByText(/New member/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
  });

  it('invites to begin where all is quiet', async () => {
    serve({ items: [], next_cursor: null });
    open(<Feed />);
    expect(await screen.findByText('It is still quiet here')).toBeVisible();
  });
});

describe('what is saved', () => {
  it('is let go with one press and taken back with another', async () => {
    const asked = serveList([saved]);
    const { user } = open(<SavedList />);
    await user.click(await screen.findByRole('button', { name: /Remove .*Bearing runs hot/ }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(undo).toHaveFocus();
    expect(screen.queryByRole('link', { name: 'Bearing runs hot' })).toBeNull();
    await user.click(undo);
    expect(await screen.findByRole('link', { name: 'Bearing runs hot' })).toBeVisible();
    expect(screen.getByRole('button', { name: /Remove/ })).toHaveFocus();
    const path = `/api/v1/forum/threads/${saved.id}/bookmark`;
    await waitFor(() =>
      expect(asked.filter((one) => one.includes('bookmark'))).toEqual([`DELETE ${path}`, `PUT ${path}`]),
    );
  });

  it('stays where it was when the server refuses', async () => {
    serveList([saved], 404);
    const { user } = open(<SavedList />);
    await user.click(await screen.findByRole('button', { name: /Remove .*Bearing runs hot/ }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Bearing runs hot' })).toBeVisible();
  });

  it('lets use cases go at their own address', async () => {
    const asked = serveList([{ ...saved, kind: 'use_case', title: 'Sensors' }]);
    const { user } = open(<SavedList />);
    await user.click(await screen.findByRole('button', { name: /Remove .*Sensors/ }));
    await waitFor(() => expect(asked).toContain(`DELETE /api/v1/use-cases/${saved.id}/bookmark`));
  });

  it('says where it would be filled from', async () => {
    serveList([]);
    open(<SavedList />);
    expect(await screen.findByText('Nothing saved yet')).toBeVisible();
  });
});
