import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from '@/api/query-client';

/** Draws a part of the site as it stands in the whole: with its router and its store, which `prepare` may fill first. */
export function show(element: ReactNode, address = '/', prepare?: (client: QueryClient) => void) {
  const client = createQueryClient(() => undefined);
  client.setDefaultOptions({ queries: { retry: false } });
  prepare?.(client);
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [address] });
  const view = render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { ...view, client, router, user: userEvent.setup() };
}

/** The server's answer to every request of a test, given out in order; the last one stays. */
export function answering(...answers: { status?: number; body: unknown }[]) {
  return (): Promise<Response> => {
    const { status = 200, body } = (answers.length > 1 ? answers.shift() : answers[0]) ?? { body: null };
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } }));
  };
}
