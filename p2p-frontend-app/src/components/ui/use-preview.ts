import { useEffect, useState } from 'react';

/** A file of this browser's as something to look at, let go when it is no longer shown. */
export function usePreview() {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!address) return undefined;
    return () => URL.revokeObjectURL(address);
  }, [address]);
  return {
    address,
    show: (file: File) => setAddress(URL.createObjectURL(file)),
    hide: () => setAddress(undefined),
  };
}
