import type { Picture } from '@/api/generated/types.gen';
import { ShownPicture } from '@/components/ui/shown-picture';
import { classNames } from '@/lib/class-names';
import { firstLetter } from '@/lib/initials';

const SIZES = {
  small: { look: 'size-10 text-sm', edge: 40 },
  large: { look: 'size-20 text-2xl', edge: 80 },
} as const;

interface Pictured {
  first_name: string;
  last_name: string;
  picture: Picture | null;
}

interface PersonFaceProps {
  person: Pictured;
  size?: keyof typeof SIZES;
  /** Shown before it is stored. */
  preview?: string | undefined;
}

/** The person's picture, or else their initials. */
export function PersonFace({ person, size = 'small', preview }: PersonFaceProps) {
  const { look, edge } = SIZES[size];
  const shape = classNames('shrink-0 rounded-full', look);
  return (
    <ShownPicture
      address={preview ?? person.picture?.[size]}
      edge={edge}
      className={classNames(shape, 'object-cover')}
      fallback={
        <span
          aria-hidden="true"
          className={classNames('flex items-center justify-center bg-action-soft font-bold text-link', shape)}
        >
          {`${firstLetter(person.first_name)}\u200c${firstLetter(person.last_name)}`}
        </span>
      }
    />
  );
}
