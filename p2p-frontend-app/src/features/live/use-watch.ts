import { useEffect } from 'react';
import { watchList } from './watch-list';

/** Hears of what others do to a thing that is open to everybody, for as long as it is on the page. */
export function useWatch(topic: string): void {
  useEffect(() => watchList.add(topic), [topic]);
}
