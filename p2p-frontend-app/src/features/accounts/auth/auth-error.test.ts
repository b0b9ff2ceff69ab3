import { describe, expect, it } from 'vitest';
import { answerOf, fieldIssues } from './auth-error';

describe('what the sign-in library answers', () => {
  it('goes through when it is well', async () => {
    expect(await answerOf(Promise.resolve({ status: 'OK' as const, user: 1 }))).toEqual({
      status: 'OK',
      user: 1,
    });
  });

  it('becomes an error named after its status', async () => {
    const call = answerOf(Promise.resolve({ status: 'WRONG_CREDENTIALS_ERROR' }));
    await expect(call).rejects.toMatchObject({ code: 'wrong_credentials' });
  });

  it('carries the fields that were refused', async () => {
    const formFields = [{ id: 'password', error: 'weak_password' }];
    const call = answerOf(Promise.resolve({ status: 'FIELD_ERROR', formFields }));
    await expect(call).rejects.toMatchObject({
      code: 'field',
      fields: [{ field: 'password', code: 'weak_password' }],
    });
  });

  it('is read from an answer that was thrown', async () => {
    // The library throws answers, not errors.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    const call = answerOf(Promise.reject<{ status: string }>(new Response('', { status: 503 })));
    await expect(call).rejects.toMatchObject({ code: 'dependency_unavailable' });
  });
});

describe("the library's own prose", () => {
  it('never reaches the page', () => {
    const fields = [
      { id: 'email', error: 'This email already exists. Please sign in instead.' },
      { id: 'job_title', error: 'Field is not optional' },
    ];
    expect(fieldIssues(fields).map(({ code }) => code)).toEqual(['email_taken', 'invalid']);
  });
});
