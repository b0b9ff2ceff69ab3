const SITE = 'P2P Sandbox';

/** The window's title: React itself moves it into the head. */
export function PageTitle({ title }: { title?: string }) {
  return <title>{title ? `${title} · ${SITE}` : SITE}</title>;
}
