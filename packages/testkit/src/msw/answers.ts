import {
  ERRORS,
  type ErrorCode,
  type ProtocolError,
  type RouteErrors,
  type RouteName,
  type RouteReply,
  type routes,
} from '@parley/protocol';
import type { z } from 'zod';

type Part<K extends RouteName, Name extends 'params' | 'query' | 'body'> =
  (typeof routes)[K] extends Record<Name, infer S extends z.ZodType> ? Record<Name, z.output<S>> : unknown;

/** What a mocked route receives: its parts after parsing, and the headers. */
export type RouteCall<K extends RouteName> = Part<K, 'params'> &
  Part<K, 'query'> &
  Part<K, 'body'> & { readonly headers: Headers };

/** An expected error as an answer; made by `refuse`. */
export class Refusal<Code extends ErrorCode = ErrorCode> {
  readonly error: ProtocolError<Code>;
  constructor(error: ProtocolError<Code>) {
    this.error = error;
  }
}

export const isRefusal = (reply: unknown): reply is Refusal => reply instanceof Refusal;

/** Answers with an error of the contract, e.g. `refuse('rate_limited', 2_000)` with milliseconds to wait. */
export const refuse = <const Code extends ErrorCode>(code: Code, retryAfterMs?: number): Refusal<Code> =>
  new Refusal({ code, message: ERRORS[code].means, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });

/** Answers one route; a promise that stays open keeps the component waiting. */
export type Answer<K extends RouteName> = (
  call: RouteCall<K>,
) => RouteReply<K> | Refusal<RouteErrors<K>> | Promise<RouteReply<K> | Refusal<RouteErrors<K>>>;

export type Answers = { readonly [K in RouteName]: Answer<K> };
