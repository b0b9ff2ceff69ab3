import { useEffect } from 'react';

const SITE = 'P2P Sandbox';

/** The window's title, which React itself moves into the head, and what the page is about where that is known. */
export function PageTitle({ title, description }: { title?: string; description?: string | undefined }) {
  useEffect(() => describePage(description), [description]);
  return <title>{title ? `${title} · ${SITE}` : SITE}</title>;
}

/** The document has a description of the whole site, which stands again when the page is left. */
function describePage(description: string | undefined): (() => void) | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="description"]');
  if (!meta || !description) return undefined;
  const ofSite = meta.content;
  meta.content = description;
  return () => {
    meta.content = ofSite;
  };
}
