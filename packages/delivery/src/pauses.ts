import { backOff } from './back-off.ts';
import type { Clock } from './contract.ts';

/** Which lanes must not send now, and until when. */
export interface Pauses {
  has(lane: string): boolean;
  /** Holds a lane back for at least `asked` ms, longer after each failure in a row. */
  hold(lane: string, asked: number): void;
  /** The lane works: the next failure is the first again. */
  forgive(lane: string): void;
  /** Lets all lanes go on but those for which the server has named a time. */
  lift(): void;
  stop(): void;
}

interface Pause {
  readonly isAsked: boolean;
  readonly cancel: () => void;
}

export function createPauses(clock: Clock, onResume: () => void): Pauses {
  const pauses = new Map<string, Pause>();
  const failures = new Map<string, number>();
  return {
    has: (lane) => pauses.has(lane),
    hold(lane, asked) {
      const count = (failures.get(lane) ?? 0) + 1;
      failures.set(lane, count);
      const resume = () => {
        pauses.delete(lane);
        onResume();
      };
      const cancel = clock.setTimer(resume, Math.max(asked, backOff(count, clock.random())));
      pauses.set(lane, { isAsked: asked > 0, cancel });
    },
    forgive: (lane) => void failures.delete(lane),
    lift() {
      for (const [lane, { isAsked, cancel }] of pauses) {
        if (isAsked) continue;
        cancel();
        pauses.delete(lane);
      }
    },
    stop() {
      for (const { cancel } of pauses.values()) cancel();
    },
  };
}
