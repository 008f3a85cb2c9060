import { afterPaint } from './after-paint.ts';

/** What comes without end is drawn so often (ms) at the most; what comes alone is drawn in the next frame. */
const EVERY_MS = 50;
/** Of the time at most this part goes into drawing what comes: the rest is for hands. A slow machine draws less often. */
const SHARE = 1 / 3;
/** But not less often than this (ms), and a page that nobody looks at, which draws no frames, is not later than this. */
const AT_LEAST_EVERY_MS = 250;
/** So long (ms) a hand that types goes first. */
const KEYS_FIRST_MS = 150;

let waiting: (() => void)[] = [];
let lastAt = 0;
/** Between two drawings (ms). */
let restMs = EVERY_MS;
/** A key was pressed and has not been painted yet. */
let hasKey = false;

addEventListener(
  'keydown',
  () => {
    if (hasKey) return;
    hasKey = true;
    afterPaint(() => {
      hasKey = false;
    });
  },
  { capture: true },
);

/** Does it right before a frame is drawn, together with everything else that waits for one: what comes a hundred times a second is drawn twenty times, and never between a key and its paint. */
export function inNextFrame(work: () => void): void {
  waiting.push(work);
  if (waiting.length > 1) return;
  const beganAt = performance.now();
  let frame = 0;
  const run = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(soon);
    clearTimeout(latest);
    const ranAt = performance.now();
    lastAt = ranAt;
    afterPaint(() => {
      restMs = Math.min(AT_LEAST_EVERY_MS, Math.max(EVERY_MS, (performance.now() - ranAt) / SHARE));
    });
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
    frame = requestAnimationFrame(() => {
      if (hasKey && performance.now() - beganAt < KEYS_FIRST_MS) begin();
      else run();
    });
  };
  const leftMs = lastAt + restMs - beganAt;
  const soon = leftMs > 0 ? setTimeout(begin, leftMs) : undefined;
  if (leftMs <= 0) begin();
  const latest = setTimeout(run, AT_LEAST_EVERY_MS);
}
