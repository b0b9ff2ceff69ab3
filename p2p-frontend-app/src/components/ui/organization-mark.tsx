import type { LocalizedText, Picture } from '@/api/generated/types.gen';
import { ShownPicture } from '@/components/ui/shown-picture';
import { useLanguage } from '@/i18n/use-language';
import { classNames } from '@/lib/class-names';
import { inLanguage } from '@/lib/formats';
import { initials } from '@/lib/initials';

const SIZES = {
  small: { look: 'size-10 text-sm', edge: 40 },
  large: { look: 'size-20 text-2xl', edge: 80 },
} as const;

interface Marked {
  name: LocalizedText;
  logo: Picture | null;
}

interface OrganizationMarkProps {
  organization: Marked;
  size?: keyof typeof SIZES;
  /** Shown before it is stored. */
  preview?: string | undefined;
}

/** The organisation's logo, or else its initials. */
export function OrganizationMark({ organization, size = 'small', preview }: OrganizationMarkProps) {
  const language = useLanguage();
  const { look, edge } = SIZES[size];
  const shape = classNames('shrink-0 rounded-md border border-line', look);
  return (
    <ShownPicture
      address={preview ?? organization.logo?.[size]}
      edge={edge}
      // White in both themes: logos are drawn for paper.
      className={classNames(shape, 'bg-paper object-contain p-0.5')}
      fallback={
        <span
          aria-hidden="true"
          className={classNames('flex items-center justify-center bg-sunken font-bold text-muted', shape)}
        >
          {initials(inLanguage(organization.name, language))}
        </span>
      }
    />
  );
}
