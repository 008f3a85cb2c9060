import type { Ticket } from '../servers/subject.ts';

/** Milliseconds of one kind of wait. */
export interface Waits {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

export interface Carried {
  /** Messages whose acknowledgement came. */
  readonly acknowledged: number;
  /** Messages that were answered with an error. */
  readonly refused: number;
  /** Messages that reached the operator. */
  readonly heard: number;
  readonly ms: number;
  /** What the process of the people has used: it must stay below what the server uses. */
  readonly cpuMicros: number;
  /** From the moment a message was due to its acknowledgement, and to the operator. */
  readonly toAcknowledged: Waits;
  readonly toOperator: Waits;
}

/** What the process of the people is told to do, and what it answers. */
export interface Orders {
  readonly arrive: {
    readonly order: { readonly url: string; readonly operator: Ticket | null; readonly visitors: Ticket[] };
    readonly answer: { readonly connected: number };
  };
  /** Everybody writes a first message, so many at once, and again when the server that was full says they may. */
  readonly begin: { readonly order: { readonly atOnce: number }; readonly answer: Carried };
  /** So many more operators connect and listen; what arrives is counted at the first one. */
  readonly comeToo: {
    readonly order: { readonly url: string; readonly operator: Ticket; readonly count: number };
    readonly answer: null;
  };
  /** One more operator connects, and reads nothing from then on. */
  readonly comeDeaf: {
    readonly order: { readonly url: string; readonly operator: Ticket };
    readonly answer: null;
  };
  /** So many messages are under way all the time, the next one when one is acknowledged. */
  readonly press: {
    readonly order: { readonly underWay: number; readonly ms: number };
    readonly answer: Carried;
  };
  /** So many messages a second, however long they take, by one visitor after the other. */
  readonly pace: {
    readonly order: { readonly perSecond: number; readonly ms: number };
    readonly answer: Carried;
  };
}

export type OrderName = keyof Orders;
export interface Ordered {
  readonly id: number;
  readonly name: OrderName;
  readonly order: unknown;
}
export type Answered =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly problem: string };
