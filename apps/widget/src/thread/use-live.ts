import { useEffect, useState } from 'preact/hooks';
import type { LineState } from '../connection/contract.ts';

const restMs = 300;

/**
 * Whether additions are spoken. History is put in before that: a screen reader must not read yesterday's conversation aloud, nor
 * the older messages that scrolling brings.
 */
export function useLive(line: LineState, isLoadingOlder: boolean): boolean {
  const isSettled = line !== 'connecting' && !isLoadingOlder;
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    setLive(false);
    if (!isSettled) return undefined;
    const timer = setTimeout(() => setLive(true), restMs);
    return () => clearTimeout(timer);
  }, [isSettled]);
  return isLive && isSettled;
}
