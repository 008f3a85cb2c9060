import { useEffect, useState } from 'preact/hooks';

/** True when something has been so for `ms`. */
export function useLasting(isSo: boolean, ms: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!isSo) return undefined;
    const timer = setTimeout(() => setLong(true), ms);
    return () => clearTimeout(timer);
    // The time (ms) that counts is the one it began with.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isSo]);
  return isSo && isLong;
}
