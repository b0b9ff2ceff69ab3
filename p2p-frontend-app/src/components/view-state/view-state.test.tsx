import { screen } from '@testing-library/react';
import i18next from 'i18next';
import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/api/api-error';
import { show } from '@/testing/show';
import { EmptyView } from './empty-view';
import { ErrorView } from './error-view';
import { QueryView } from './query-view';
import { SkeletonBar, SkeletonView } from './skeleton';

function faces(query: { data?: string[]; error?: Error | null; refetch?: () => Promise<never> }) {
  return (
    <QueryView
      query={{ data: query.data, error: query.error ?? null, refetch: query.refetch ?? vi.fn() }}
      skeleton={
        <SkeletonView>
          <SkeletonBar className="h-4" />
        </SkeletonView>
      }
      isEmpty={(data) => data.length === 0}
      empty={<EmptyView title="Nothing yet">Begin here</EmptyView>}
    >
      {(data) => <p>{data.join(', ')}</p>}
    </QueryView>
  );
}

describe('a view', () => {
  it('says that it loads', () => {
    show(faces({}));
    expect(screen.getByRole('status')).toHaveTextContent('Loading…');
  });

  it('says what belongs where there is nothing', () => {
    show(faces({ data: [] }));
    expect(screen.getByText('Nothing yet')).toBeVisible();
  });

  it('shows what there is, also while a new fetch fails', () => {
    show(faces({ data: ['one', 'two'], error: new ApiError({ code: 'unreachable' }) }));
    expect(screen.getByText('one, two')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what failed, with the number to quote, and tries again', async () => {
    const refetch = vi.fn();
    const error = new ApiError({ code: 'dependency_unavailable', status: 503, requestId: 'r-42' });
    const { user } = show(faces({ error, refetch }));
    expect(screen.getByRole('alert')).toHaveTextContent('A part of the service is down');
    expect(screen.getByRole('alert')).toHaveTextContent('r-42');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refetch).toHaveBeenCalledOnce();
  });
});

describe('an error', () => {
  it('has words even for a code nobody foresaw', () => {
    show(<ErrorView error={new ApiError({ code: 'brand_new_code' })} />);
    expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says how long to wait', () => {
    show(<ErrorView error={new ApiError({ code: 'too_many_requests', status: 429, retryAfter: 170 })} />);
    expect(screen.getByRole('alert')).toHaveTextContent('Wait 3 minutes, then try again.');
  });

  it('speaks the language of the reader', async () => {
    await i18next.changeLanguage('ar');
    show(<ErrorView error={new ApiError({ code: 'forbidden' })} />);
    expect(screen.getByRole('alert')).toHaveTextContent('لا تملك صلاحية هذا الإجراء.');
  });
});
