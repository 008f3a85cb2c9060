const FIRST_MS = 1_000;
const MOST_MS = 30_000;

/**
 * The wait (ms) after so many failures in a row: half of it fixed, half by chance ("equal jitter"), with the chance applied
 * after the cap, so that ten thousand clients do not come back together once all have reached it.
 */
export function backOff(failures: number, random: number): number {
  const longest = Math.min(MOST_MS, FIRST_MS * 2 ** (failures - 1));
  return (longest * (1 + random)) / 2;
}
