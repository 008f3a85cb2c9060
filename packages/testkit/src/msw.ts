import { type RouteDefinition, type RouteName, routes } from '@parley/protocol';
import { getResponse, http, type HttpHandler } from 'msw';
import type { Answers, RouteCall } from './msw/answers.ts';
import { defaultAnswers } from './msw/default-answers.ts';
import {
  badRequest,
  faultOfReply,
  notFound,
  parseCall,
  type Received,
  toResponse,
} from './msw/hold-to-contract.ts';

export { type Answer, type Answers, refuse, type RouteCall } from './msw/answers.ts';

export interface MockedRoutes {
  /** Handlers for MSW's own `setupServer` or `setupWorker`; `fetch` is answered by them already. */
  readonly handlers: readonly HttpHandler[];
  /** Changes answers for what follows. */
  readonly answer: (answers: Partial<Answers>) => void;
  /** The parsed requests a route has received, oldest first. */
  readonly calls: <K extends RouteName>(name: K) => readonly RouteCall<K>[];
  /** Gives `fetch` back and throws when either side broke the contract; call it after each test. */
  readonly close: () => void;
}

const readBody = async (request: Request): Promise<unknown> => {
  const text = await request.text();
  return text === '' ? undefined : JSON.parse(text);
};

const isUpload = (name: RouteName): boolean => {
  const definition: RouteDefinition = routes[name];
  return definition.takesFile ?? false;
};

const handlerOf = (name: RouteName, serve: (received: Received) => Promise<Response>): HttpHandler => {
  const [method = '', path = ''] = name.split(' ');
  const listen =
    { GET: http.get, POST: http.post, PUT: http.put, PATCH: http.patch, DELETE: http.delete }[method] ??
    http.all;
  return listen(`*${path}`, async ({ request, params }) =>
    serve({
      params,
      query: Object.fromEntries(new URL(request.url).searchParams),
      // Files have no form that could be held against the contract.
      body: isUpload(name) ? undefined : await readBody(request),
      headers: request.headers,
    }),
  );
};

/** `fetch` that asks the handlers first; addresses outside `/v1/` go where they always went. */
const fetchThrough = (
  handlers: readonly HttpHandler[],
  unknownRoute: (request: Request) => Response,
): typeof fetch => {
  const realFetch = globalThis.fetch;
  return async (input, init) => {
    const page: unknown = Reflect.get(globalThis, 'location') ?? 'http://localhost/';
    const request =
      input instanceof Request
        ? new Request(input, init)
        : new Request(new URL(String(input), String(page)), init);
    if (!new URL(request.url).pathname.startsWith('/v1/')) return realFetch(request);
    const answer = await getResponse([...handlers], request);
    request.signal.throwIfAborted();
    return answer ?? unknownRoute(request);
  };
};

/**
 * Answers the contract's routes over `fetch` in any environment (no service worker), with a small workspace where a test
 * says nothing. Requests and replies are both held against the contract.
 */
export const mockRoutes = (answers: Partial<Answers> = {}): MockedRoutes => {
  const current: Answers = { ...defaultAnswers, ...answers };
  const received = new Map<RouteName, unknown[]>();
  const broken: string[] = [];

  const serve = async (name: RouteName, request: Received): Promise<Response> => {
    const parsed = parseCall(name, request);
    if (!parsed.ok) {
      broken.push(parsed.why);
      return badRequest();
    }
    received.set(name, [...(received.get(name) ?? []), parsed.call]);
    // Walked by name, the table loses the pairing of a route with its own types; callers of `mockRoutes` keep it.
    const reply = await (current[name] as (call: unknown) => unknown)(parsed.call);
    const response = toResponse(reply);
    const fault = response.ok ? faultOfReply(name, reply) : undefined;
    if (fault) broken.push(fault);
    return response;
  };

  const names = Object.keys(routes) as RouteName[];
  const handlers = names.map((name) => handlerOf(name, (request) => serve(name, request)));
  const realFetch = globalThis.fetch;
  globalThis.fetch = fetchThrough(handlers, (request) => {
    broken.push(`${request.method} ${request.url}: the contract has no such route`);
    return notFound();
  });

  return {
    handlers,
    answer: (more) => void Object.assign(current, more),
    calls: <K extends RouteName>(name: K) => (received.get(name) ?? []) as RouteCall<K>[],
    close() {
      globalThis.fetch = realFetch;
      if (broken.length > 0) throw new Error(`The contract was broken:\n${broken.join('\n')}`);
    },
  };
};
