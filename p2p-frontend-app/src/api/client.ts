import { ApiError, fromAnswer, toApiError } from '@/api/api-error';
import { client } from '@/api/generated/client.gen';

/** Points the generated client at the API and makes every failure an `ApiError`. */
export function configureApi(baseUrl: string): void {
  client.setConfig({ baseUrl, credentials: baseUrl ? 'include' : 'same-origin' });
}

client.interceptors.error.use((error, response) => {
  if (error instanceof ApiError) return error;
  return response?.ok === false ? fromAnswer(error, response) : toApiError(error);
});
