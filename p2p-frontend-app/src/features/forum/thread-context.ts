import { createContext, useContext } from 'react';
import type { ThreadDetails } from '@/api/generated/types.gen';

/** Where somebody writes a reply: below the thread itself, or below one of its replies. */
export interface Composer {
  parent: string | null;
  /** Quotations to take in, one for each time somebody pressed "quote". */
  quotes: string[];
}

interface ThreadPlace {
  thread: ThreadDetails;
  composer: Composer | null;
  /** Opens the place to write at, or adds a quotation where it is open already. */
  compose: (parent: string | null, quote?: string) => void;
  closeComposer: () => void;
  /** A reply was posted: goes to it. */
  onPosted: (replyId: string) => void;
}

export const ThreadContext = createContext<ThreadPlace | null>(null);

export function useThreadPlace(): ThreadPlace {
  const place = useContext(ThreadContext);
  if (!place) throw new Error('useThreadPlace needs a thread around it');
  return place;
}
