import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseImage, Language, Picture } from '@/api/generated/types.gen';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { ShownPicture } from '@/components/ui/shown-picture';
import { directionOf } from '@/i18n/i18n';
import { useLanguage } from '@/i18n/use-language';
import { classNames } from '@/lib/class-names';

interface GalleryProps {
  images: CaseImage[];
  pictures: Picture[];
  /** Of the captions. */
  lang: Language;
}

/** The pictures of a use case; each opens as large as the screen, and leads to the others. */
export function Gallery({ images, pictures, lang }: GalleryProps) {
  const { t } = useTranslation('cases');
  const direction = directionOf(useLanguage());
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState<number>();
  const shown = open === undefined ? undefined : images[open];

  function show(index: number): void {
    setOpen(index);
    dialog.current?.showModal();
  }

  function step(by: number): void {
    setOpen((index) => ((index ?? 0) + by + images.length) % images.length);
  }

  function walk(event: KeyboardEvent): void {
    if (images.length < 2 || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    step((event.key === 'ArrowRight') === (direction === 'ltr') ? 1 : -1);
  }

  return (
    <>
      <ul className={classNames('grid gap-4', images.length > 1 && 'sm:grid-cols-2')}>
        {images.map(({ id, caption }, index) => (
          <li key={id}>
            <figure className="space-y-1.5">
              <button
                type="button"
                aria-haspopup="dialog"
                aria-label={t('gallery.enlarge', { number: index + 1, count: images.length })}
                className="block w-full cursor-zoom-in rounded-md"
                onClick={() => show(index)}
              >
                <ShownPicture
                  address={pictures[index]?.large}
                  edge={640}
                  fallback={<span className="block aspect-8/5 rounded-md bg-sunken" />}
                  className="aspect-8/5 w-full rounded-md border border-line object-cover"
                />
              </button>
              {caption && (
                <figcaption lang={lang} dir="auto" className="text-sm text-muted">
                  {caption}
                </figcaption>
              )}
            </figure>
          </li>
        ))}
      </ul>
      <dialog
        ref={dialog}
        dir={direction}
        aria-label={t('gallery.title')}
        className="m-auto max-h-[96dvh] max-w-[96vw] rounded-md bg-surface text-ink backdrop:bg-black/75 print:hidden"
        onClose={() => setOpen(undefined)}
        onClick={({ target }) => target === dialog.current && dialog.current.close()}
        onKeyDown={walk}
      >
        {shown && open !== undefined && (
          <figure className="space-y-2 p-3">
            <div className="flex items-center gap-1">
              <p role="status" className="me-auto px-1 text-sm text-muted tabular">
                {t('gallery.place', { number: open + 1, count: images.length })}
              </p>
              {images.length > 1 && (
                <>
                  <IconButton label={t('gallery.previous')} onClick={() => step(-1)}>
                    <Icon name="back" />
                  </IconButton>
                  <IconButton label={t('gallery.next')} onClick={() => step(1)}>
                    <Icon name="forward" />
                  </IconButton>
                </>
              )}
              <IconButton label={t('gallery.close')} onClick={() => dialog.current?.close()}>
                <Icon name="close" />
              </IconButton>
            </div>
            <ShownPicture
              key={shown.id}
              address={pictures[open]?.large}
              edge={1600}
              fallback={<span className="block aspect-8/5 w-[80vw] bg-sunken" />}
              className="mx-auto h-auto max-h-[76dvh] w-auto max-w-full rounded-sm object-contain"
            />
            {shown.caption && (
              <figcaption lang={lang} dir="auto" className="measure px-1">
                {shown.caption}
              </figcaption>
            )}
          </figure>
        )}
      </dialog>
    </>
  );
}
