import {
  nextConnection,
  type ConnectionInput,
  type ConnectionState,
  type WakeReason,
} from './connection.machine.ts';
import type { Answer, Clock, DeliveryLimits, Heard, Link, Request, Signal, Transport } from './contract.ts';
import { createHeartbeat, PROBE_MS, type Beat } from './heartbeat.ts';
import { within } from './within.ts';

export interface ConnectionOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly limits: DeliveryLimits;
  readonly onState: (state: ConnectionState) => void;
  readonly onHeard: (heard: Heard) => void;
  /** What a heartbeat brought, and how long it took (ms). */
  readonly onBeat: (beat: Beat, tookMs: number) => void;
}

export interface Connection {
  readonly state: ConnectionState;
  start(): void;
  stop(): void;
  /** Tells it that trying at once is worth while. */
  wake(reason: WakeReason): void;
  /** Null at once when there is no connection, and when none is left or no answer comes within `withinMs` (`ackTimeoutMs`). */
  request<R extends Request>(request: R, withinMs?: number): Promise<Answer<R>>;
  /** Dropped when there is no connection. */
  signal(signal: Signal): void;
}

/** Keeps one connection alive: opens it, notices silence, comes back. */
export function createConnection(options: ConnectionOptions): Connection {
  const { transport, clock, limits, onState, onHeard, onBeat } = options;
  let state: ConnectionState = { name: 'idle' };
  let link: Link | null = null;
  let cancelTimer = () => {};
  const unanswered = new Set<() => void>();

  const request = <R extends Request>(asked: R, withinMs = limits.ackTimeoutMs): Promise<Answer<R>> => {
    const current = link;
    if (!current || state.name !== 'online') return Promise.resolve(null);
    let abandon = () => {};
    const answer = new Promise<Answer<R>>((resolve, reject) => {
      abandon = () => resolve(null);
      current.request(asked).then(resolve, reject);
    });
    unanswered.add(abandon);
    return within(clock, withinMs, answer).finally(() => unanswered.delete(abandon));
  };

  const heartbeat = createHeartbeat({
    clock,
    limits,
    request,
    onBeat,
    onSilence: () => dispatch({ name: 'closed' }),
  });

  function closeLink(): void {
    heartbeat.stop();
    link?.close();
    link = null;
    for (const abandon of unanswered) abandon();
  }

  function openLink(): void {
    const opened = transport.open({
      onOpen: () => link === opened && dispatch({ name: 'opened' }),
      onClose: (error) => link === opened && dispatch({ name: 'closed', error }),
      onPing: () => link === opened && heartbeat.beatIfDue(),
      onHeard: (heard) => {
        if (link !== opened) return;
        heartbeat.beatIfDue();
        if (heard.name === 'connection.ending')
          dispatch({ name: 'ending', withinMs: heard.payload.withinMs });
        else onHeard(heard);
      },
    });
    link = opened;
    cancelTimer = clock.setTimer(() => dispatch({ name: 'closed' }), limits.ackTimeoutMs);
  }

  function dispatch(input: ConnectionInput): void {
    const circumstances = { now: clock.now(), random: clock.random(), steadyMs: limits.beatEveryMs };
    const next = nextConnection(state, input, circumstances);
    if (next === state) return;
    state = next;
    cancelTimer();
    if (next.name !== 'online') closeLink();
    if (next.name === 'connecting') openLink();
    if (next.name === 'waiting')
      cancelTimer = clock.setTimer(() => dispatch({ name: 'due' }), next.until - clock.now());
    if (next.name === 'online') heartbeat.beat(limits.ackTimeoutMs);
    onState(next);
  }

  return {
    get state() {
      return state;
    },
    start: () => dispatch({ name: 'started' }),
    stop: () => dispatch({ name: 'stopped' }),
    wake: (reason) => {
      const before = state;
      dispatch({ name: 'woken', reason });
      if (state === before && state.name === 'online') heartbeat.beat(PROBE_MS);
    },
    request,
    signal: (signal) => {
      if (state.name === 'online') link?.signal(signal);
    },
  };
}
