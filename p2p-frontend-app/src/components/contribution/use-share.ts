import { useState } from 'react';

export type ShareOutcome = 'none' | 'copied' | 'byHand';

async function copy(address: string): Promise<ShareOutcome> {
  try {
    await navigator.clipboard.writeText(address);
    return 'copied';
  } catch {
    return 'byHand';
  }
}

/** The device's own way of sharing where it has one, else the clipboard, else the address to copy by hand. */
export function useShare(path: string, title: string) {
  const [outcome, setOutcome] = useState<ShareOutcome>('none');
  const address = window.location.origin + path;

  async function share(): Promise<void> {
    const isPhone = window.matchMedia('(pointer: coarse)').matches;
    if (isPhone && 'share' in navigator) {
      await navigator.share({ title, url: address }).catch(() => undefined);
      return;
    }
    setOutcome(await copy(address));
  }

  return { share: () => void share(), outcome, address };
}
