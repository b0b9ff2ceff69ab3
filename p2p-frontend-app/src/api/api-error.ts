import type { Problem } from '@/api/generated/types.gen';

export interface FieldIssue {
  field: string;
  code: string;
  params?: Record<string, unknown>;
}

interface Details {
  code: string;
  status?: number;
  requestId?: string;
  fields?: FieldIssue[];
  retryAfter?: number | undefined;
  detail?: string | undefined;
}

/** Whatever went wrong between the site and the server; `code` is also the translation key. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly fields: FieldIssue[];
  /** Seconds to wait before another try, where the server said so. */
  readonly retryAfter: number | undefined;
  /** What a person wrote about it, as the reason of a suspension. */
  readonly detail: string | undefined;

  constructor({ code, status, requestId, fields, retryAfter, detail }: Details) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.requestId = requestId;
    this.fields = fields ?? [];
    this.retryAfter = retryAfter;
    this.detail = detail;
  }

  /** Worth another try without anybody changing anything. */
  get isPassing(): boolean {
    return this.code === 'unreachable' || (this.status !== undefined && this.status >= 502);
  }

  /** The same question gets the same answer: what was refused, is not there, or is used up. */
  get isFinal(): boolean {
    if (this.status !== undefined) return [403, 404, 410].includes(this.status);
    return !this.isPassing && this.code !== 'internal_error';
  }
}

const CODES_BY_STATUS: Record<number, string> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  429: 'too_many_requests',
  502: 'dependency_unavailable',
  503: 'dependency_unavailable',
  504: 'dependency_unavailable',
};

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && typeof (body as Problem).code === 'string';
}

/** From the body of a refusal, or without one from its status. */
export function fromAnswer(body: unknown, response: Response): ApiError {
  const { status } = response;
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  if (!isProblem(body)) {
    return new ApiError({ code: CODES_BY_STATUS[status] ?? 'internal_error', status, requestId, retryAfter });
  }
  const fields = body.errors?.map((error) => ({ ...error, field: error.field.join('.') }));
  return new ApiError({
    code: body.code,
    status,
    requestId: body.request_id || requestId,
    fields,
    retryAfter,
    detail: body.detail ?? undefined,
  });
}

/** From anything thrown on the way, an answer that was thrown included. */
export async function toApiError(thrown: unknown): Promise<ApiError> {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof Response) {
    const body: unknown = await thrown
      .clone()
      .json()
      .catch(() => null);
    return fromAnswer(body, thrown);
  }
  return new ApiError({ code: thrown instanceof TypeError ? 'unreachable' : 'internal_error' });
}
