import { type RouteDefinition, type RouteName, routes } from '@parley/protocol';
import { HttpResponse } from 'msw';
import { ERRORS } from '@parley/protocol/errors';
import { isRefusal, refuse } from './answers.ts';

/** One request as it came in, before parsing. */
export interface Received {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly headers: Headers;
}

type Parsed =
  | { readonly ok: true; readonly call: Record<string, unknown> }
  | { readonly ok: false; readonly why: string };

const definitionOf = (name: RouteName): RouteDefinition => routes[name];

/** Parses what a component sent as the server would. */
export const parseCall = (name: RouteName, received: Received): Parsed => {
  const call: Record<string, unknown> = { headers: received.headers };
  for (const part of ['params', 'query', 'body'] as const) {
    const parsed = definitionOf(name)[part]?.safeParse(received[part]);
    if (parsed?.success === false) return { ok: false, why: `${name}: ${part}: ${parsed.error.message}` };
    if (parsed) call[part] = parsed.data;
  }
  return { ok: true, call };
};

/** Says what is wrong with a mocked reply, or nothing. */
export const faultOfReply = (name: RouteName, reply: unknown): string | undefined => {
  const checked = definitionOf(name).reply.safeParse(reply);
  return checked.success ? undefined : `${name}: the mocked reply: ${checked.error.message}`;
};

/** An answer as it travels. */
export const toResponse = (reply: unknown): Response =>
  isRefusal(reply)
    ? HttpResponse.json({ error: { ...reply.error } }, { status: ERRORS[reply.error.code].http })
    : new HttpResponse(JSON.stringify(reply), { headers: { 'content-type': 'application/json' } });

export const badRequest = (): Response => toResponse(refuse('bad_request'));
export const notFound = (): Response => toResponse(refuse('not_found'));
