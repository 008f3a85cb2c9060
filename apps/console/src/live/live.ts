import { createContext, use } from 'react';
import type { AckOf, Emits, PayloadOf, RequestName } from '@parley/protocol';
import type { Unreachable } from '../shared/api/request.ts';

/** What an operator may say without waiting for an answer. */
export type TellName = Exclude<keyof Emits<'operator'>, RequestName<'operator'>>;

export type Acknowledged<K extends RequestName<'operator'>> = AckOf<K> | { readonly ok: false; readonly error: Unreachable };

/** The open line to the server. Features ask through it; what it hears goes to the query cache by itself. */
export interface Live {
  /** Asks and waits for the acknowledgement; for what is harmless to lose. Messages and notes go through the outbox. */
  ask<K extends RequestName<'operator'>>(event: K, payload: PayloadOf<K>): Promise<Acknowledged<K>>;
  /** Says something ephemeral; dropped while there is no connection. */
  tell<K extends TellName>(event: K, payload: PayloadOf<K>): void;
}

export const LiveContext = createContext<Live | null>(null);

/** The open line to the server, behind the sign-in. */
export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error('useLive is for screens behind the sign-in');
  return live;
}
