import type { Clock } from '@parley/delivery';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export interface FakeClock extends Clock {
  /** Moves time on by `ms`, running what falls due in order of time, with promises settled between. */
  readonly advance: (ms: number) => Promise<void>;
  /** Moves the wall clock alone, as a user or a time server does; timers stay where they are. */
  readonly jump: (ms: number) => void;
  /** How many timers wait; zero after everything was stopped. */
  readonly pending: () => number;
}

// A message to oneself comes after all promises, in browsers and in Node, and is not slowed down like timers are.
const afterPromises = (run: () => void): void => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    run();
  });
  port1.start();
  port2.postMessage(null);
};

/** Lets everything that waits only for promises go on. */
export const settle = (): Promise<void> => new Promise(afterPromises);

/** A clock that stands still until it is moved; `random` follows a seed, so a run can be repeated. */
export const createFakeClock = (startsAt = Date.UTC(2026, 10, 22, 9), seed = 1): FakeClock => {
  let elapsed = 0;
  let offset = startsAt;
  let state = seed;
  const timers = new Set<Timer>();

  const nextDue = (until: number): Timer | undefined =>
    [...timers].filter((timer) => timer.at <= until).toSorted((a, b) => a.at - b.at)[0];

  return {
    now: () => offset + elapsed,
    setTimer(run, ms) {
      const timer = { at: elapsed + Math.max(0, ms), run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    // Mulberry32, a public-domain generator: evenly spread and enough for tests.
    random() {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
    async advance(ms) {
      const until = elapsed + ms;
      await settle();
      for (let timer = nextDue(until); timer; timer = nextDue(until)) {
        timers.delete(timer);
        elapsed = Math.max(elapsed, timer.at);
        timer.run();
        await settle();
      }
      elapsed = until;
    },
    jump: (ms) => void (offset += ms),
    pending: () => timers.size,
  };
};
