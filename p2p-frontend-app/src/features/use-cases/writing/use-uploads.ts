import { useRef, useState } from 'react';
import { toApiError, type ApiError } from '@/api/api-error';
import type { UploadedImage } from '@/api/generated/types.gen';
import { imageRefusal } from '@/lib/image-refusal';
import { uploadCaseImage } from './api/upload';

export interface Upload {
  key: number;
  file: File;
  /** Waiting or on its way, as long as there is none. */
  error: ApiError | null;
}

/** Pictures on their way, one after the other; what fails stays in the list until it is tried again or dismissed. */
export function useUploads(onDone: (image: UploadedImage) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const next = useRef(0);
  const line = useRef<Promise<void>>(Promise.resolve());

  const drop = (key: number) => setUploads((all) => all.filter((one) => one.key !== key));

  async function send({ key, file }: Upload): Promise<void> {
    try {
      onDone(await uploadCaseImage(file));
      drop(key);
    } catch (thrown) {
      const error = await toApiError(thrown);
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, error } : one)));
    }
  }

  function start(file: File): void {
    const upload: Upload = { key: next.current++, file, error: imageRefusal(file) ?? null };
    setUploads((all) => [...all, upload]);
    if (!upload.error) line.current = line.current.then(() => send(upload));
  }

  function retry(upload: Upload): void {
    drop(upload.key);
    start(upload.file);
  }

  return { uploads, start, retry, dismiss: (upload: Upload) => drop(upload.key) };
}
