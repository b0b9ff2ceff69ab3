import type { WatchList } from './watch-list';

const FIRST_DELAY = 1_000;
const LONGEST_DELAY = 30_000;
const SESSION_OVER = 4401;
const BAD_ORIGIN = 4403;

export interface LiveEvent {
  type: string;
  id?: string;
}

export interface LiveHandlers {
  onEvent: (event: LiveEvent) => void;
  /** Connected again after a gap: what happened meanwhile was not told. */
  onGap: () => void;
  /** True when the session could be renewed and it is worth going on. */
  renewSession: () => Promise<boolean>;
  watched: WatchList;
}

/** One socket that comes back by itself, a little later each time. Returns the way to end it. */
export function connectLive(address: string, handlers: LiveHandlers): () => void {
  let socket: WebSocket;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let wasReady = false;
  let ended = false;

  function open(): void {
    timer = undefined;
    socket = new WebSocket(address);
    socket.addEventListener('message', ({ data }) => receive(String(data)));
    socket.addEventListener('close', ({ code }) => void comeBack(code));
  }

  function receive(data: string): void {
    const event = JSON.parse(data) as LiveEvent;
    if (event.type !== 'ready') {
      handlers.onEvent(event);
      return;
    }
    failures = 0;
    handlers.watched.connect((wish) => socket.send(JSON.stringify(wish)));
    if (wasReady) handlers.onGap();
    wasReady = true;
  }

  async function comeBack(code: number): Promise<void> {
    handlers.watched.disconnect();
    if (ended || code === BAD_ORIGIN) return;
    if (code === SESSION_OVER && !(await handlers.renewSession().catch(() => true))) return;
    schedule(delayAfter(failures));
    failures += 1;
  }

  function schedule(delay: number): void {
    if (!ended) timer = setTimeout(open, delay);
  }

  function hurry(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    open();
  }

  addEventListener('online', hurry);
  open();
  return () => {
    ended = true;
    clearTimeout(timer);
    removeEventListener('online', hurry);
    socket.close();
  };
}

/** Doubling, with a share of chance so that a restarted server is not met by everybody at once. */
function delayAfter(failures: number): number {
  const longest = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** failures);
  return longest / 2 + (Math.random() * longest) / 2;
}
