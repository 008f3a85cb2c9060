/** Runs `work` in one of all open tabs (in each, where a page without https has no locks); when that one closes, in another. The returned function gives the turn away. */
export function inOneTab(name: string, work: () => () => void): () => void {
  const locks: LockManager | undefined = navigator.locks;
  if (!locks) return work();
  const controller = new AbortController();
  let giveUp = (): void => {};
  const held = async (): Promise<void> => {
    const stop = work();
    await new Promise<void>((resolve) => (giveUp = resolve));
    stop();
  };
  locks.request(name, { signal: controller.signal }, held).catch((error: unknown) => {
    if (!controller.signal.aborted) throw error;
  });
  return () => {
    controller.abort();
    giveUp();
  };
}
