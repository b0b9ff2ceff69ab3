import { ApiError, toApiError, type FieldIssue } from '@/api/api-error';

interface SdkFieldError {
  id: string;
  error: string;
}

const CODE = /^[a-z][a-z_]*$/;

/** The SDK's FIELD_ERROR as our own: `error` is a code; prose of the SDK's own stays out of the page. */
export function fieldIssues(fields: SdkFieldError[]): FieldIssue[] {
  return fields.map(({ id, error }) => ({
    field: id,
    code: CODE.test(error) ? error : fallbackCode(id, error),
  }));
}

function fallbackCode(id: string, error: string): string {
  return id === 'email' && /exist/i.test(error) ? 'email_taken' : 'invalid';
}

/** The answer to what was asked of the SDK; a refusal is thrown as an `ApiError` with the status as its code. */
export async function answerOf<T extends { status: string }>(
  call: Promise<T>,
): Promise<Extract<T, { status: 'OK' }>> {
  let answer: T;
  try {
    answer = await call;
  } catch (error) {
    throw await toApiError(error);
  }
  if (answer.status === 'OK') return answer as Extract<T, { status: 'OK' }>;
  const fields = 'formFields' in answer ? fieldIssues(answer.formFields as SdkFieldError[]) : [];
  throw new ApiError({ code: answer.status.toLowerCase().replace(/_error$/, ''), fields });
}
