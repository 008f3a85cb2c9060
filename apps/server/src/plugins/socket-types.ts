import type { AckOf, Emits, EventName, Hears, ParsedOf } from '@parley/protocol';
import type { Namespace, Socket } from 'socket.io';
import type { OperatorCaller } from '../features/account/session.store.ts';
import type { SiteRecord } from '../features/site/site.store.ts';
import type { VisitorCaller } from '../features/visitor/visitor.store.ts';

/** What is known of every connection. */
export interface Heard {
  /** In whose name what comes from there is counted. */
  address: string;
  /** When anything last came from the other end. */
  lastHeardAt: number;
}
export interface VisitorSocketData extends Heard {
  /** Something written on this connection was stored. */
  hasBegun?: boolean;
  visitor: VisitorCaller;
  site: SiteRecord;
}
export interface OperatorSocketData extends Heard {
  /** How many sessions had been ended when this connection was let in. */
  endingsBefore: number;
  operator: OperatorCaller;
}

// No events between servers yet.
type Between = Record<string, never>;
export type VisitorSocket = Socket<Emits<'visitor'>, Hears<'visitor'>, Between, VisitorSocketData>;
export type OperatorSocket = Socket<Emits<'operator'>, Hears<'operator'>, Between, OperatorSocketData>;
export type VisitorNamespace = Namespace<Emits<'visitor'>, Hears<'visitor'>, Between, VisitorSocketData>;
export type OperatorNamespace = Namespace<Emits<'operator'>, Hears<'operator'>, Between, OperatorSocketData>;

type Answer<K extends EventName> = [AckOf<K>] extends [never] ? Promise<void> | void : Promise<AckOf<K>>;

/** Handles one parsed event of a visitor; what it returns is the acknowledgement. */
export type VisitorEventHandler<K extends EventName> = (
  payload: ParsedOf<K>,
  socket: VisitorSocket,
) => Answer<K>;
export type OperatorEventHandler<K extends EventName> = (
  payload: ParsedOf<K>,
  socket: OperatorSocket,
) => Answer<K>;

/** A feature exports some of these; the server needs every one. */
export type VisitorEventHandlers = { readonly [K in keyof Emits<'visitor'>]: VisitorEventHandler<K> };
export type OperatorEventHandlers = { readonly [K in keyof Emits<'operator'>]: OperatorEventHandler<K> };
