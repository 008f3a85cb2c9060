import type { z } from 'zod';
import type { events } from './catalogue.ts';
import type { EventDefinition, Party } from './define.ts';
import type { ErrorCode, Result } from './errors.ts';

type Events = typeof events;
export type EventName = keyof Events;

type ErrorsOf<E extends EventDefinition> = E extends { errors: readonly (infer C extends ErrorCode)[] }
  ? C
  : never;

/** What a sender passes, before parsing and defaults. */
export type PayloadOf<K extends EventName> = z.input<Events[K]['payload']>;
/** What a handler receives, after parsing. */
export type ParsedOf<K extends EventName> = z.output<Events[K]['payload']>;
/** What comes back, with an error from this event's own list; of several names the one answer or the other. */
export type AckOf<K extends EventName> = K extends EventName
  ? Events[K] extends { ack: infer A extends z.ZodType }
    ? Result<z.output<A>, ErrorsOf<Events[K]>>
    : never
  : never;

/** Socket.IO's listener shape: payload, and the acknowledgement where there is one. */
type Listener<K extends EventName, Payload> = Events[K] extends { ack: z.ZodType }
  ? (payload: Payload, ack: (result: AckOf<K>) => void) => void
  : (payload: Payload) => void;

type Where<Side extends 'from' | 'to', P extends Party> = {
  [K in EventName]: P extends Events[K][Side][number] ? K : never;
}[EventName];

/** What a party sends: ids may be plain strings, because whoever receives them parses. */
export type Emits<P extends Party> = { [K in Where<'from', P>]: Listener<K, PayloadOf<K>> };
/** What a party receives: as it is after parsing, with its branded ids. */
export type Hears<P extends Party> = { [K in Where<'to', P>]: Listener<K, ParsedOf<K>> };

/** The requests of one party that are answered. */
export type RequestName<P extends Party> = {
  [K in Where<'from', P>]: Events[K] extends { ack: z.ZodType } ? K : never;
}[Where<'from', P>];
