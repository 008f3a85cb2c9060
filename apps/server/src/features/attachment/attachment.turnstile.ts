/** Lets a few through at a time; the others wait, and those for whom there is no room are told so. */
export interface Turnstile {
  /** Runs the task when it is its turn; null when too many wait already. */
  readonly pass: <Value>(task: () => Promise<Value>) => Promise<{ readonly value: Value } | null>;
}

export function createTurnstile(atOnce: number, mostWaiting: number): Turnstile {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return {
    async pass(task) {
      if (inside >= atOnce) {
        if (waiting.length >= mostWaiting) return null;
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else inside += 1;
      try {
        return { value: await task() };
      } finally {
        // The place goes on to whoever waits longest, so `inside` stays as it is.
        const next = waiting.shift();
        if (next) next();
        else inside -= 1;
      }
    },
  };
}
