const forgets = new Set<() => void>();

/** A file that did not arrive. It stays so until somebody was told: asked for again at once, React would wait for it for ever. */
export const noteFailedLoad = (forget: () => void): void => void forgets.add(forget);

/** Somebody was told: what did not arrive is asked for again the next time it is shown. */
export function forgetFailedLoads(): void {
  for (const forget of forgets) forget();
  forgets.clear();
}
