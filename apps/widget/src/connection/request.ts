import type { ProtocolError, Result, RouteErrors, RouteName, RouteReply } from '@parley/protocol';

interface Wish {
  /** What the route's path is added to. */
  readonly base: string;
  readonly siteKey?: string;
  /** With its question mark. */
  readonly query?: string;
  readonly body?: object;
  readonly token?: string | null;
}

/** Asks a route. No answer at all is an `internal` error: it may pass later. */
export async function request<K extends RouteName>(
  name: K,
  { base, siteKey = '', query = '', body, token }: Wish,
): Promise<Result<RouteReply<K>, RouteErrors<K> | 'internal'>> {
  const [method = '', path = ''] = name.replace(':siteKey', siteKey).split(' /');
  try {
    const reply = await fetch(base + path + query, {
      method,
      credentials: 'omit',
      // The frame that signs out may go at once.
      keepalive: true,
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const said: unknown = await reply.json();
    if (reply.ok) return { ok: true, value: said as RouteReply<K> };
    return { ok: false, error: errorIn(said) as ProtocolError<RouteErrors<K>> };
  } catch (error) {
    return { ok: false, error: { code: 'internal', message: String(error) } };
  }
}

function errorIn(said: unknown): ProtocolError {
  const isError = typeof said === 'object' && said !== null && 'error' in said;
  return isError ? (said.error as ProtocolError) : { code: 'internal', message: 'not an answer of ours' };
}
