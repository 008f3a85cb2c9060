import type { RouteArguments, RouteName, RouteReply } from '@parley/protocol';

interface ApiClientOptions {
  /** Sent with every request, e.g. a visitor's Authorization. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Gives up whatever is under way. */
  readonly signal?: AbortSignal;
}

export interface ApiClient {
  /** Asks a route and returns its reply; an error of the contract is thrown, because a story did not expect it. */
  readonly call: <K extends RouteName>(name: K, ...args: RouteArguments<K>) => Promise<RouteReply<K>>;
  /** The Cookie header, for whoever connects beside this client. */
  readonly cookie: () => string;
}

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
}

const addressOf = (path: string, { params = {}, query = {} }: Parts): string => {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value));
  return search.size > 0 ? `${filled}?${search.toString()}` : filled;
};

/** A client of the HTTP routes that keeps the session cookie, as a browser would. */
export const createApiClient = (url: string, { headers = {}, signal }: ApiClientOptions = {}): ApiClient => {
  let cookie = headers['cookie'] ?? '';
  return {
    cookie: () => cookie,
    async call<K extends RouteName>(name: K, ...args: RouteArguments<K>) {
      const [method = 'GET', path = ''] = name.split(' ');
      const parts: Parts = args[0] ?? {};
      const response = await fetch(`${url}${addressOf(path, parts)}`, {
        method,
        headers: {
          // A browser names the page that asks; here it is the server's own.
          origin: new URL(url).origin,
          ...headers,
          cookie,
          ...(parts.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
        ...(signal && { signal }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${name}: ${response.status} ${text}`);
      cookie =
        response.headers
          .getSetCookie()
          .map((one) => one.split(';', 1)[0])
          .join('; ') || cookie;
      return JSON.parse(text) as RouteReply<K>;
    },
  };
};

/** A client that is signed in. */
export const signIn = async (
  url: string,
  body: { readonly email: string; readonly password: string },
): Promise<ApiClient> => {
  const client = createApiClient(url);
  await client.call('POST /v1/session', { body });
  return client;
};
