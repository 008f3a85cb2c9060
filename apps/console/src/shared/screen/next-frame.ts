/** So late (ms) at the latest: a page that nobody looks at draws no frames. */
const AT_LATEST_MS = 100;

let waiting: (() => void)[] = [];

/** Does it right before the next frame is drawn, together with everything else that waits for it: what comes a hundred times a second is drawn once a frame. */
export function inNextFrame(work: () => void): void {
  waiting.push(work);
  if (waiting.length > 1) return;
  const run = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    const due = waiting;
    waiting = [];
    for (const one of due) {
      try {
        one();
      } catch (error) {
        // The others do not wait for ever because one failed.
        reportError(error);
      }
    }
  };
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, AT_LATEST_MS);
}
