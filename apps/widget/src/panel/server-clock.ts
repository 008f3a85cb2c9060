let aheadMs = 0;

/** A time of this machine (ms), whose clock may be wrong by days, by the server's clock. */
export const serverTime = (ms: number): number => ms + aheadMs;

export const serverNow = (): number => serverTime(Date.now());

/** Tells what the heartbeat measured. */
export function setClockAhead(ms: number): void {
  aheadMs = ms;
}
