/** What comes without end is drawn so often (ms), so that there is time for keys between; what comes alone is drawn in the next frame. */
const EVERY_MS = 50;
/** So late (ms) at the latest: a page that nobody looks at draws no frames. */
const AT_LATEST_MS = 100;

let waiting: (() => void)[] = [];
let lastAt = 0;

/** Does it right before a frame is drawn, together with everything else that waits for one: what comes a hundred times a second is drawn twenty times. */
export function inNextFrame(work: () => void): void {
  waiting.push(work);
  if (waiting.length > 1) return;
  let frame = 0;
  const run = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(soon);
    clearTimeout(latest);
    lastAt = performance.now();
    // What one of them asks for is done with the rest: it must not wait for another frame.
    for (const one of waiting) {
      try {
        one();
      } catch (error) {
        // The others do not wait for ever because one failed.
        reportError(error);
      }
    }
    waiting = [];
  };
  const begin = (): void => {
    frame = requestAnimationFrame(run);
  };
  const restMs = lastAt + EVERY_MS - performance.now();
  const soon = restMs > 0 ? setTimeout(begin, restMs) : undefined;
  if (restMs <= 0) begin();
  const latest = setTimeout(run, AT_LATEST_MS);
}
