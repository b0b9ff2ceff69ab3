import { useState, type ReactNode } from 'react';
import { siteConfig } from '@/config/site-config';

interface ShownPictureProps {
  /** Where it is: below the API's address, or in this browser. */
  address: string | null | undefined;
  /** Stands for it where there is none, or where it cannot be read. */
  fallback: ReactNode;
  edge: number;
  className: string;
}

const IN_BROWSER = 'blob:';

function whole(address: string): string {
  return address.startsWith(IN_BROWSER) ? address : `${siteConfig().apiBaseUrl}${address}`;
}

/** A picture beside the name it belongs to: silent to screen readers. */
export function ShownPicture({ address, fallback, edge, className }: ShownPictureProps) {
  const [unreadable, setUnreadable] = useState<string>();
  if (!address || address === unreadable) return fallback;
  return (
    <img
      src={whole(address)}
      alt=""
      width={edge}
      height={edge}
      decoding="async"
      className={className}
      onError={() => setUnreadable(address)}
    />
  );
}
