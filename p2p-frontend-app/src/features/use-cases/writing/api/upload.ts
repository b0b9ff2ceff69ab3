import { uploadImage } from '@/api/generated/sdk.gen';
import type { UploadedImage } from '@/api/generated/types.gen';

/** Sends a picture ahead of the use case that will show it. */
export function uploadCaseImage(file: File): Promise<UploadedImage> {
  return uploadImage({ body: { file }, query: { purpose: 'case_image' } });
}
