import type {
  ProtocolError,
  Result,
  RouteErrors,
  RouteName,
  RouteReply,
  RouteRequest,
} from '@parley/protocol';

/** No answer arrived at all: the network, or a server that is restarting. */
export type Unreachable = { readonly code: 'unreachable'; readonly message: string };
export type Failure = ProtocolError | Unreachable;

/** The outcome of a request: the reply, one of the errors its route declares, or no answer. */
export type Answer<K extends RouteName> =
  | { readonly ok: true; readonly value: RouteReply<K> }
  | { readonly ok: false; readonly error: ProtocolError<RouteErrors<K>> | Unreachable };

interface Parts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
}

// `unknown` is what a route without any part takes; then the second argument may be left out.
type Arguments<K extends RouteName> =
  unknown extends RouteRequest<K>
    ? [parts?: Record<string, never>, signal?: AbortSignal]
    : [parts: RouteRequest<K>, signal?: AbortSignal];

/** Asks the server; expected failures come back as values. Only an aborted request throws. */
export async function request<K extends RouteName>(
  route: K,
  ...[parts, signal]: Arguments<K>
): Promise<Answer<K>> {
  const [method = 'GET', pattern = '/'] = route.split(' ');
  const { params, query, body }: Parts = parts ?? {};
  let response: Response;
  try {
    response = await fetch(addressOf(pattern, params, query), {
      method,
      credentials: 'same-origin',
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    return { ok: false, error: { code: 'unreachable', message: String(cause) } };
  }
  return readAnswer(response);
}

async function readAnswer<K extends RouteName>(response: Response): Promise<Answer<K>> {
  try {
    // The server is trusted to keep the contract; in tests the handlers check it.
    const json: Result<RouteReply<K>, RouteErrors<K>> | RouteReply<K> = await response.json();
    if (response.ok) return { ok: true, value: json as RouteReply<K> };
    const { error } = json as { error: ProtocolError<RouteErrors<K>> };
    if (error?.code) return { ok: false, error };
  } catch {
    // Not JSON: a proxy answered in the server's place.
  }
  return { ok: false, error: { code: 'unreachable', message: `${response.status}` } };
}

/** Puts `params` into a route's path and appends the query, leaving out what is undefined. */
function addressOf(pattern: string, params: Parts['params'] = {}, query: Parts['query'] = {}): string {
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size > 0 ? `${path}?${search}` : path;
}

/** A failure on its way through react-query, which knows failures only as exceptions. */
export class RequestFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Like `request`, for react-query: returns the reply or throws `RequestFailed`. */
export async function fetchReply<K extends RouteName>(
  route: K,
  ...args: Arguments<K>
): Promise<RouteReply<K>> {
  const answer = await request(route, ...args);
  if (answer.ok) return answer.value;
  throw new RequestFailed(answer.error);
}

/** What went wrong, whatever was thrown. */
export function failureOf(error: unknown): Failure {
  return error instanceof RequestFailed ? error.failure : { code: 'internal', message: String(error) };
}
