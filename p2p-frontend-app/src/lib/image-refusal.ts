import { ApiError } from '@/api/api-error';
import { limits } from '@/data/limits';

/** What the server would refuse is not sent; what is really in the file only the server knows. */
export function imageRefusal(file: File): ApiError | undefined {
  const types: readonly string[] = limits.image.types;
  if (!types.includes(file.type)) return new ApiError({ code: 'not_an_image' });
  return file.size > limits.image.bytes ? new ApiError({ code: 'image_too_large' }) : undefined;
}
