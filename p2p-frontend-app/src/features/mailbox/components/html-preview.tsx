import type { SyntheticEvent } from 'react';

const KEPT = 'data-kept-style';

/** The site's policy forbids inline styles in here too; kept aside, they are set once the frame has loaded. */
function withoutInlineStyles(html: string): string {
  const parsed = new DOMParser().parseFromString(
    html.replace(/\sstyle=(?=["'])/gi, ` ${KEPT}=`),
    'text/html',
  );
  parsed
    .querySelectorAll('style, link, script, base, meta[http-equiv]')
    .forEach((element) => element.remove());
  parsed.querySelectorAll('a').forEach((link) => link.setAttribute('target', '_blank'));
  return parsed.documentElement.outerHTML;
}

function dress({ currentTarget }: SyntheticEvent<HTMLIFrameElement>): void {
  const inner = currentTarget.contentDocument;
  if (!inner) return;
  inner.querySelectorAll<HTMLElement>(`[${KEPT}]`).forEach((element) => {
    element.style.cssText = element.getAttribute(KEPT) ?? '';
  });
  currentTarget.style.height = `${inner.documentElement.scrollHeight + 1}px`;
}

/** A mail as its reader sees it, in a frame without scripts, forms or a way to the page around it. */
export function HtmlPreview({ html, title }: { html: string; title: string }) {
  return (
    <iframe
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={withoutInlineStyles(html)}
      onLoad={dress}
      className="min-h-48 w-full rounded-md border border-line bg-paper"
    />
  );
}
