import type * as sdk from './sdk';

// The SDK's own note that this browser has a session; readable, unlike the session's cookies.
const SESSION_NOTE = 'sFrontToken=';

/** The SDK is large and visitors who only read never need it. */
export function loadSdk(): Promise<typeof sdk> {
  return import('./sdk');
}

export function mayHaveSession(): boolean {
  return document.cookie.split('; ').some((cookie) => cookie.startsWith(SESSION_NOTE));
}
