const PREFIX = 'p2p.';

/** Storage may be forbidden or full; then the site works on without remembering. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  attempt(() => localStorage.setItem(PREFIX + name, value));
}

export function remembered(name: string): string | null {
  return attempt(() => localStorage.getItem(PREFIX + name));
}

export function forget(name: string): void {
  attempt(() => localStorage.removeItem(PREFIX + name));
}

/** What lives as long as the tab does, as JSON. */
export const tabStorage = {
  read(name: string): unknown {
    return attempt(() => JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null') as unknown);
  },
  write(name: string, value: unknown): void {
    attempt(() => sessionStorage.setItem(PREFIX + name, JSON.stringify(value)));
  },
  remove(name: string): void {
    attempt(() => sessionStorage.removeItem(PREFIX + name));
  },
};
