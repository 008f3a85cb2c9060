import { useEffect, useState } from 'preact/hooks';

const everyMs = 5_000;

/** The time (ms), looked at again every few seconds while something depends on it. */
export function useNow(isNeeded: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isNeeded) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [isNeeded]);
  return now;
}
