import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';

export type Party = 'visitor' | 'operator' | 'server';

/** One socket event. Whoever is in `from` emits it, whoever is in `to` hears it. */
export interface EventDefinition {
  readonly summary: string;
  readonly from: readonly Party[];
  readonly to: readonly Party[];
  readonly payload: z.ZodType;
  /** What the acknowledgement carries on success. Events without it are not acknowledged. */
  readonly ack?: z.ZodType;
  readonly errors?: readonly ErrorCode[];
  /** Never stored, numbered, replayed or retried. */
  readonly ephemeral?: true;
}

export const defineEvents = <const T extends Record<string, EventDefinition>>(events: T): T => events;

/** `visitor` routes take the visitor's token in the Authorization header; the roles of operators include the lesser ones. */
export type RouteCaller = 'anyone' | 'visitor' | 'operator' | 'supervisor' | 'administrator';

export type RouteKey = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /v1/${string}`;

/** One HTTP route; its key is the method and the path with `:params`. */
export interface RouteDefinition {
  readonly summary: string;
  readonly as: RouteCaller;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body is a file as `application/octet-stream`, its name percent-encoded in the header `x-file-name`. */
  readonly takesFile?: true;
  readonly reply: z.ZodType;
  /** A good reply is a file and no JSON. */
  readonly givesFile?: true;
  /** A good reply is the same for everybody who may ask: it has an ETag and may be kept for a minute. */
  readonly isShared?: true;
  readonly errors?: readonly ErrorCode[];
}

/** What any route may answer besides: too much was asked, or the server is full or about to stop. */
export const ANY_ROUTE_ERRORS = ['rate_limited', 'overloaded'] as const satisfies readonly ErrorCode[];

export const defineRoutes = <const T extends Record<RouteKey, RouteDefinition>>(routes: T): T => routes;
