import { ApiError } from '@/api/api-error';

export type SaveState = 'idle' | 'saving' | 'saved' | 'offline' | 'elsewhere' | 'refused';

const PAUSE_MS = 1_200;
const RETRY_MS = 15_000;

interface Destination<T> {
  /** To the server. */
  save: (content: T) => Promise<unknown>;
  /** To this browser, at once and without fail. */
  keep: (content: T) => void;
  /** The server has everything. */
  release: () => void;
}

/** Saves when the typing pauses, one request at a time and always the latest; what cannot be sent now is sent later. */
export class Autosave<T> {
  state: SaveState = 'idle';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: { content: T } | null = null;
  private running: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly destination: Destination<T>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): SaveState => this.state;

  change(content: T): void {
    this.waiting = { content };
    this.destination.keep(content);
    this.schedule(PAUSE_MS);
  }

  /** Sends what waits without waiting on: on leaving, or when the network is back. */
  readonly flush = (): void => {
    if (!this.waiting) return;
    clearTimeout(this.timer);
    void this.send();
  };

  /** Nothing more will be sent, and nothing is on its way: what follows cannot be undone by a late save. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.waiting = null;
    await this.running;
    clearTimeout(this.timer);
    this.waiting = null;
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), delay);
  }

  private async send(): Promise<void> {
    if (this.running || !this.waiting) return;
    const { content } = this.waiting;
    this.waiting = null;
    this.show('saving');
    this.running = this.attempt(content);
    await this.running;
    this.running = null;
    if (this.hasMore() && this.state === 'saved') this.schedule(PAUSE_MS);
  }

  private async attempt(content: T): Promise<void> {
    try {
      await this.destination.save(content);
      if (!this.hasMore()) this.destination.release();
      this.show('saved');
    } catch (error) {
      this.waiting ??= { content };
      const passes = error instanceof ApiError && (error.isPassing || error.status === 429);
      this.show(passes ? 'offline' : refusalOf(error));
      if (passes) this.schedule(RETRY_MS);
    }
  }

  /** Something was typed while the last was on its way. */
  private hasMore(): boolean {
    return this.waiting !== null;
  }

  private show(state: SaveState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}

/** Another device went on with the draft, or the server wants none of it. */
function refusalOf(error: unknown): SaveState {
  return error instanceof ApiError && error.code === 'edited_meanwhile' ? 'elsewhere' : 'refused';
}
