import { useEffect, useState } from 'preact/hooks';
import { serverNow } from '../server-clock.ts';

const everyMs = 5_000;

/** The time (ms), looked at again every few seconds while something depends on it. */
export function useNow(isNeeded: boolean): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    if (!isNeeded) return undefined;
    setNow(serverNow());
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [isNeeded]);
  return now;
}
