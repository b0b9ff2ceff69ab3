import { expect, type BrowserContext, type Page } from '@playwright/test';

// Not the site's: the test tool looks into every frame, the sandboxed ones too; the machine's network was set up anew.
const NOT_OURS = /^Blocked script execution in 'about:srcdoc'|ERR_NETWORK_CHANGED/;

/**
 * Listens from the first moment: no console error, no crash and no request to anybody else's host.
 * The browser writes each refusal into the console; `refusals` are the statuses that a test is about.
 */
export function watch(context: BrowserContext, baseUrl: string, refusals: number[]): () => void {
  const complaints: string[] = [];
  const own = new URL(baseUrl).host;
  context.on('console', (message) => {
    const text = message.text();
    const refused = /Failed to load resource.* status of (\d+)/.exec(text)?.[1];
    if (refused && refusals.includes(Number(refused))) return;
    if (message.type() === 'error' && !NOT_OURS.test(text)) complaints.push(`console: ${text}`);
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
