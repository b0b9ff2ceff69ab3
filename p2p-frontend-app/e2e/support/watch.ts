import { expect, type BrowserContext, type Page } from '@playwright/test';

// The browser's word about the test tool itself, which looks into every frame, the sandboxed ones too.
const OF_THE_TOOL = /^Blocked script execution in 'about:srcdoc'/;

/** Listens from the first moment: no console error, no crash and no request to anybody else's host. */
export function watch(context: BrowserContext, baseUrl: string): () => void {
  const complaints: string[] = [];
  const own = new URL(baseUrl).host;
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !OF_THE_TOOL.test(text)) complaints.push(`console: ${text}`);
  });
  context.on('weberror', (error) => complaints.push(`crash: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(http|ws)s?:$/.test(protocol) && host !== own) complaints.push(`foreign request: ${request.url()}`);
  });
  const watchSockets = (page: Page) =>
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== own) complaints.push(`foreign socket: ${socket.url()}`);
    });
  context.on('page', watchSockets);
  return () => expect(complaints).toEqual([]);
}
