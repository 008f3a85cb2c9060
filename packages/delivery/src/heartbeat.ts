import type { Answer, Clock, DeliveryLimits, Request } from './contract.ts';

type BeatRequest = Extract<Request, { name: 'connection.beat' }>;

/** How long (ms) a connection that may have died in its sleep has to prove itself. */
export const PROBE_MS = 3_000;
/** A beat that comes this much (ms) too late: the machine slept, and with it the connection. */
const SLEPT_MS = 5_000;

/** The time at the server (ms since 1970) and the newest place in its log. */
export interface Beat {
  readonly now: number;
  readonly cursor: number;
}

interface HeartbeatOptions {
  readonly clock: Clock;
  readonly limits: DeliveryLimits;
  readonly request: (beat: BeatRequest, withinMs: number) => Promise<Answer<BeatRequest>>;
  readonly onBeat: (beat: Beat, tookMs: number) => void;
  readonly onSilence: () => void;
}

export interface Heartbeat {
  /** Beats now and from then on. With a short `withinMs` it asks a doubtful connection to prove itself. */
  beat(withinMs: number): void;
  /** Beats if it is time to: for signs of life that arrive while timers are slowed down. */
  beatIfDue(): void;
  stop(): void;
}

/** A half-open connection is noticed `beatEveryMs` + `ackTimeoutMs` after its last answer at the latest. */
export function createHeartbeat({ clock, limits, request, onBeat, onSilence }: HeartbeatOptions): Heartbeat {
  let life = 0;
  let sentAt = 0;
  let heardAt = 0;
  let cancelTimer = () => {};

  async function beat(withinMs: number): Promise<void> {
    const mine = life;
    const at = (sentAt = clock.now());
    cancelTimer();
    cancelTimer = clock.setTimer(() => {
      const lateMs = clock.now() - at - limits.beatEveryMs;
      void beat(lateMs > SLEPT_MS ? PROBE_MS : limits.ackTimeoutMs);
    }, limits.beatEveryMs);
    const answer = await request({ name: 'connection.beat', payload: {} }, withinMs);
    if (mine !== life) return;
    // An error is a sign of life too.
    if (answer) heardAt = clock.now();
    if (answer?.ok) onBeat(answer.value, clock.now() - at);
    else if (heardAt < at) onSilence();
  }

  return {
    beat: (withinMs) => void beat(withinMs),
    beatIfDue: () => {
      if (clock.now() - sentAt >= limits.beatEveryMs) void beat(limits.ackTimeoutMs);
    },
    stop: () => {
      cancelTimer();
      life += 1;
    },
  };
}
