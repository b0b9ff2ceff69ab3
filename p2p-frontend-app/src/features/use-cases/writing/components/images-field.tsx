import { useId } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { UploadedImage } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { FileButton } from '@/components/ui/file-button';
import { Icon } from '@/components/ui/icon';
import { ShownPicture } from '@/components/ui/shown-picture';
import { useErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { isolated } from '@/lib/formats';
import { boundsAt } from '../content-schema';
import { useUploads, type Upload } from '../use-uploads';
import { useFieldError } from '../use-words';
import type { CaseValues } from '../values';
import { CaseText, type FieldName } from './case-field';
import { RowList } from './row-list';

/** The pictures in the order they are shown in; the first one is what lists show. */
export function ImagesField() {
  return (
    <RowList name="place.images" adder={<ImageAdder />}>
      {(at) => (
        <div className="flex flex-col gap-4 sm:flex-row">
          <Thumbnail at={at} />
          <div className="min-w-0 flex-1">
            <CaseText name={`${at}.caption` as FieldName} rows={2} />
          </div>
        </div>
      )}
    </RowList>
  );
}

function Thumbnail({ at }: { at: string }) {
  const { control } = useFormContext<CaseValues>();
  const address: unknown = useWatch({ control, name: `${at}.small` as FieldName });
  const frame = 'aspect-4/3 w-full shrink-0 rounded border border-line bg-sunken sm:w-40';
  return (
    <ShownPicture
      address={typeof address === 'string' ? address : undefined}
      edge={160}
      className={`${frame} object-cover`}
      fallback={
        <span className={`${frame} flex items-center justify-center text-muted`}>
          <Icon name="image" />
        </span>
      }
    />
  );
}

function ImageAdder() {
  const { t } = useTranslation('submissions');
  const { control, getValues, setValue } = useFormContext<CaseValues>();
  const error = useFieldError('place.images');
  const id = useId();
  const { max = Infinity } = boundsAt('place.images');
  const count = useWatch({ control, name: 'place.images' }).length;

  function show({ id: media, small, large }: UploadedImage): void {
    const shown = getValues('place.images');
    if (shown.length >= max || shown.some((image) => image.media === media)) return;
    setValue('place.images', [...shown, { media, caption: '', small, large }], { shouldDirty: true });
  }

  const { uploads, start, retry, dismiss } = useUploads(show);
  const isFull = count + uploads.filter((upload) => !upload.error).length >= max;
  return (
    <div className="space-y-3">
      {uploads.length > 0 && (
        <ul className="space-y-2">
          {uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              onRetry={() => retry(upload)}
              onDismiss={() => dismiss(upload)}
            />
          ))}
        </ul>
      )}
      <span id={`${id}-label`} className="sr-only">
        {t('lists.place.images')}
      </span>
      {isFull ? (
        <p className="text-sm text-muted" data-add tabIndex={-1}>
          {t('row.full', { most: max })}
        </p>
      ) : (
        <FileButton
          id={id}
          labelledBy={`${id}-label`}
          accept={limits.image.types.join(',')}
          multiple
          aria-invalid={Boolean(error)}
          isBusy={false}
          data-add
          onFile={start}
        >
          <Icon name="image" />
          {t('add.place.images')}
        </FileButton>
      )}
    </div>
  );
}

interface UploadRowProps {
  upload: Upload;
  onRetry: () => void;
  onDismiss: () => void;
}

function UploadRow({ upload: { file, error }, onRetry, onDismiss }: UploadRowProps) {
  const { t } = useTranslation('submissions');
  const errorText = useErrorText();
  const name = isolated(file.name);
  if (!error) {
    return (
      <li role="status" className="space-y-1 rounded-md border border-line p-3">
        <span className="block truncate">{t('upload.busy', { name })}</span>
        <span aria-hidden="true" className="breathing block h-1 rounded bg-action" />
      </li>
    );
  }
  return (
    <li className="space-y-2 rounded-md border border-loss p-3">
      <p role="alert" className="flex items-start gap-1.5">
        <Icon name="alert" className="mt-1 size-4 text-loss" />
        <span className="min-w-0">
          <span className="block truncate font-bold">{t('upload.failed', { name })}</span>
          {errorText(error)}
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        {error.isPassing && (
          <Button look="plain" onClick={onRetry}>
            {t('upload.retry')}
          </Button>
        )}
        <Button look="quiet" onClick={onDismiss}>
          {t('upload.dismiss')}
        </Button>
      </div>
    </li>
  );
}
