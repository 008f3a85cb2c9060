import type { ConnectionState } from './connection.machine.ts';
import { createConnection, type Connection } from './connection.ts';
import type {
  Answer,
  Clock,
  DeliveryLimits,
  Heard,
  Intent,
  OutboxStorage,
  Page,
  Transport,
  WithLock,
} from './contract.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createReplica, type Replica, type ReplicaOptions } from './replica.ts';
import type { OutboxEntry } from './shelf.ts';

interface LogEntry {
  readonly id: string;
  readonly cursor: number;
}

interface Loaded<E> {
  readonly cursor: number;
  /** Entries the loaded state shows; own ones among them leave the outbox. */
  readonly events?: readonly E[];
}

export interface DeliveryOptions<E extends LogEntry, C, S extends Loaded<E>> extends Omit<
  ReplicaOptions<E, C, S>,
  'onState'
> {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly limits: DeliveryLimits;
  readonly storage: OutboxStorage;
  readonly withLock: WithLock;
  /** Names the author: what is stored for one is never sent for another. */
  readonly name: string;
  readonly laneOf: (request: Intent) => string;
  /** The entries in what was heard, if it brings any. */
  readonly pageOf: (heard: Heard) => Page<E, C> | null;
  /** The entries that an answer brings, which are told nowhere else. */
  readonly pageOfAnswer?: (answer: Answer<Intent>) => Page<E, C> | undefined;
  /** Everything heard that is not about entries. */
  readonly onHeard: (heard: Heard) => void;
  readonly onConnection: (state: ConnectionState) => void;
  readonly onReplica: ReplicaOptions<E, C, S>['onState'];
  readonly onOutbox: (entries: readonly OutboxEntry[]) => void;
  /** What to add to the local time (ms) for the server's, as each heartbeat tells it. */
  readonly onClock?: (aheadMs: number) => void;
}

export interface Delivery<E, C> {
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly replica: Replica<E, C>;
  /** Add to the local time (ms) for the server's; 0 until the first heartbeat. */
  readonly clockSkewMs: number;
  /** Reads what the outbox holds, and connects. */
  start(): void;
  stop(): void;
}

/** Connection, outbox and replica as one: what widget and console both need. */
export function createDelivery<E extends LogEntry, C, S extends Loaded<E>>(
  options: DeliveryOptions<E, C, S>,
): Delivery<E, C> {
  const { clock } = options;
  let clockSkewMs = 0;

  const settle = (events: readonly E[], cursor: number) =>
    outbox.settle(
      events.map(({ id }) => id),
      cursor,
    );

  const replica = createReplica<E, C, S>({
    ...options,
    onState: options.onReplica,
    reset(loaded) {
      options.reset(loaded);
      settle(loaded.events ?? [], loaded.cursor);
    },
    apply(page, cursor) {
      options.apply(page, cursor);
      settle(page.events, cursor);
    },
  });

  const connection = createConnection({
    ...options,
    onState(state) {
      options.onConnection(state);
      replica.setOnline(state.name === 'online');
      outbox.setOnline(state.name === 'online');
    },
    onHeard(heard) {
      const page = options.pageOf(heard);
      if (page) replica.hear(page);
      else options.onHeard(heard);
    },
    onBeat({ now, cursor }, tookMs) {
      clockSkewMs = now + tookMs / 2 - clock.now();
      options.onClock?.(clockSkewMs);
      replica.expect(cursor);
    },
  });

  async function send(request: Intent): Promise<Answer<Intent>> {
    const answer = await connection.request(request);
    const page = options.pageOfAnswer?.(answer);
    if (page) replica.hear(page);
    return answer;
  }

  const outbox = createOutbox({ ...options, send, onChange: options.onOutbox });

  return {
    connection,
    outbox,
    replica,
    get clockSkewMs() {
      return clockSkewMs;
    },
    start() {
      void outbox.load();
      connection.start();
    },
    stop() {
      connection.stop();
      outbox.stop();
    },
  };
}
