import { describe, expect, it, vi } from 'vitest';
import { answering } from '@/testing/show';
import { ApiError, toApiError } from './api-error';
import './client';
import { readFigures, updateMe } from './generated/sdk.gen';

async function failureOf(call: Promise<unknown>) {
  const thrown = await call.then(
    () => expect.fail('nothing was thrown'),
    (error: unknown) => error,
  );
  return toApiError(thrown);
}

describe('what goes wrong with a request', () => {
  it('keeps the code, the request number and the fields of problem details', async () => {
    const body = {
      type: 'about:blank',
      title: 'Not valid',
      status: 422,
      code: 'validation_failed',
      instance: '/api/v1/me',
      request_id: 'r-1',
      errors: [{ field: ['organization', 'name_en'], code: 'too_short', params: { min: 2 } }],
    };
    vi.stubGlobal('fetch', answering({ status: 422, body }));
    const error = await failureOf(updateMe({ body: { language: 'ar' } }));
    expect(error).toMatchObject({ code: 'validation_failed', status: 422, requestId: 'r-1' });
    expect(error.fields).toEqual([{ field: 'organization.name_en', code: 'too_short', params: { min: 2 } }]);
  });

  it('is named after the status where the answer is no problem document', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 })));
    const error = await failureOf(readFigures());
    expect(error).toMatchObject({ code: 'dependency_unavailable', isPassing: true });
  });

  it('is called unreachable where nobody answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failureOf(readFigures())).toMatchObject({ code: 'unreachable', isPassing: true });
  });

  it('is read from an answer that the sign-in library throws', async () => {
    const thrown = new Response(JSON.stringify({ code: 'suspended', request_id: 'r-2' }), { status: 403 });
    expect(await toApiError(thrown)).toMatchObject({ code: 'suspended', status: 403, requestId: 'r-2' });
  });

  it('is final where another try changes nothing', () => {
    const isFinal = (details: ConstructorParameters<typeof ApiError>[0]) => new ApiError(details).isFinal;
    expect(isFinal({ code: 'not_found', status: 404 })).toBe(true);
    expect(isFinal({ code: 'email_verification_invalid_token' })).toBe(true);
    expect(isFinal({ code: 'unreachable' })).toBe(false);
    expect(isFinal({ code: 'internal_error' })).toBe(false);
    expect(isFinal({ code: 'too_many_requests', status: 429 })).toBe(false);
    expect(isFinal({ code: 'dependency_unavailable', status: 503 })).toBe(false);
  });

  it('is our own mistake otherwise', async () => {
    expect(await toApiError(new RangeError('x'))).toMatchObject({ code: 'internal_error', isPassing: false });
  });
});
