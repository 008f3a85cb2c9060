import type {
  AckOf,
  Emits,
  Hears,
  ParsedOf,
  PayloadOf,
  ProtocolError,
  RequestName,
  Result,
} from '@parley/protocol';

type Peer = 'visitor' | 'operator';

/** Something asked of the server that it answers. */
export type Request = {
  [K in RequestName<Peer>]: { readonly name: K; readonly payload: PayloadOf<K> };
}[RequestName<Peer>];

/** A request that carries its own id, so that repeating it is harmless: what an outbox can hold. */
export type Intent = Extract<Request, { payload: { id: string } }>;

type SignalName = Exclude<keyof Emits<Peer>, RequestName<Peer>>;

/** Something told to the server that it does not answer. */
export type Signal = { [K in SignalName]: { readonly name: K; readonly payload: PayloadOf<K> } }[SignalName];

/** Something the server tells. */
export type Heard = {
  [K in keyof Hears<Peer>]: { readonly name: K; readonly payload: ParsedOf<K> };
}[keyof Hears<Peer>];

/** The server's answer, or null when none came: then it is not known whether the request had its effect. */
export type Answer<R extends Request> = AckOf<R['name']> | null;

/** Time and chance, passed in so that tests own them. `now` is in ms since 1970, `random` in [0, 1). */
export interface Clock {
  now(): number;
  /** Runs once after `ms`; the returned function cancels it. */
  setTimer(run: () => void, ms: number): () => void;
  random(): number;
}

/** One connection that is being made or is open. It never comes back by itself. */
export interface Link {
  /** May reject, and may never settle. */
  request<R extends Request>(request: R): Promise<AckOf<R['name']>>;
  signal(signal: Signal): void;
  /** No handler is called after this. */
  close(): void;
}

export interface LinkHandlers {
  onOpen(): void;
  /** It is over, or could not be made; with the error if the server gave one as its reason. */
  onClose(error?: ProtocolError): void;
  onHeard(heard: Heard): void;
  /** The server's own sign of life. Arrives in hidden pages too, whose timers browsers slow down to one a minute. */
  onPing(): void;
}

/** How connections are made: Socket.IO with `reconnection: false`, or a fake. */
export interface Transport {
  open(handlers: LinkHandlers): Link;
}

/** One thing that was written and is kept until the server has it. */
export interface OutboxItem {
  readonly id: string;
  readonly request: Intent;
  /** Also the order of sending: grows strictly in one tab, even when the clock steps back. */
  readonly createdAt: number;
  /** Why the server refused it for good; null while it may still be sent. */
  readonly error: ProtocolError | null;
}

/** Where an outbox outlives the page. Shared by all tabs of one author; each promise may reject or hang. */
export interface OutboxStorage {
  all(): Promise<readonly OutboxItem[]>;
  put(item: OutboxItem): Promise<void>;
  remove(id: string): Promise<void>;
  /** Calls back when another tab has changed something. */
  onChange?(listener: () => void): () => void;
}

/** Runs `work` while no other tab runs anything under the same name. */
export type WithLock = (name: string, work: () => Promise<void>) => Promise<void>;

/** Entries as they travel, live or fetched. */
export interface Page<E, C> {
  readonly events: readonly E[];
  /** The conversations of those events, as they are after them. */
  readonly conversations: readonly C[];
}

export interface FetchedPage<E, C> extends Page<E, C> {
  readonly cursor: number;
  readonly hasMore: boolean;
  /** So much was missed that loading afresh is the shorter way. */
  readonly isTooFar?: boolean | undefined;
}

export type Fetched<T> = Promise<Result<T>>;

/** The numbers of protocol's LIMITS that delivery needs. */
export interface DeliveryLimits {
  readonly beatEveryMs: number;
  readonly ackTimeoutMs: number;
}
