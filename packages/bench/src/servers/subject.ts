import type { Reading } from './reading.ts';

/** How one person connects. */
export interface Ticket {
  readonly namespace: '/' | '/visitor' | '/operator';
  readonly auth: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Restarted {
  readonly stopMs: number;
  readonly startMs: number;
}

/** What is measured: a running server, and tickets for the people who come to it. */
export interface Subject {
  readonly name: 'bare' | 'parley';
  readonly url: string;
  readonly operator: Ticket;
  readonly visitors: readonly Ticket[];
  readonly read: () => Promise<Reading>;
  /** Ends it in good order and begins again on the same port and data; how long each took, in ms. */
  readonly restart: (between?: (databasePath: string) => void) => Promise<Restarted>;
  readonly stop: () => Promise<void>;
}

export interface SubjectOptions {
  readonly visitors: number;
  readonly isWeighed?: boolean;
  readonly profileTo?: string | undefined;
}

/** The address from which a visitor comes: each has their own, as in life, so that no limit per address is measured. */
export const addressOf = (index: number): string =>
  `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
