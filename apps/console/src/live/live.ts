import type { Answer, Request, Signal } from '@parley/delivery';
import type { ConversationId, Emits, RequestName } from '@parley/protocol';
import { createContext, use } from 'react';
import type { Unreachable } from '../shared/api/request.ts';

type Asked = Extract<Request, { readonly name: RequestName<'operator'> }>;
type Told = Extract<Signal, { readonly name: keyof Emits<'operator'> }>;
/** What waits in the outbox until the server has it, over reloads and days without a connection. */
export type Written = Extract<
  Request,
  { readonly name: 'message.send' | 'message.edit' | 'message.remove' | 'note.add' }
>;

export type Acknowledged<R extends Asked> =
  | NonNullable<Answer<R>>
  | { readonly ok: false; readonly error: Unreachable };

/** The open line to the server. What it hears goes to the query cache by itself; features ask and tell through it. */
export interface Live {
  /** Asks and waits for the answer. `unreachable` does not say whether it had its effect; repeating under the same id is harmless. */
  ask<R extends Asked>(request: R): Promise<Acknowledged<R>>;
  /** Says something nobody waits for; dropped while there is no connection. */
  tell(signal: Told): void;
  /** Stores a message, a change of one or a note and sends it as soon as it can be. */
  write(written: Written): void;
  /** Sends a refused message again. */
  retry(id: string): void;
  /** Takes what was refused out and gives it back, or undefined when the server may have it. */
  takeBack(id: string): Written | undefined;
  /** Everything up to this place has been seen by the operator whose conversation it is. */
  markSeen(conversationId: ConversationId, seq: number): void;
  /** What to add to this machine's clock for the server's (ms). */
  readonly clockAheadMs: number;
  /** Now (ms since 1970) by the server's clock, so that a ring is right on a machine whose clock is not. */
  now(): number;
}

export const LiveContext = createContext<Live | null>(null);

/** The open line to the server, behind the sign-in. */
export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error('useLive is for screens behind the sign-in');
  return live;
}
