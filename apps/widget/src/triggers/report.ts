import type { PublicSite, ErrorCode, RouteName, RouteReply } from '@parley/protocol';
import { recall, storageName } from '../loader/storage.ts';
import { encode, type Plain } from './encode.ts';

export type SiteRoute = Extract<RouteName, `POST /v1/sites/:siteKey/${string}`>;

/** What the server said, or why it did not. `retryAfterMs` is at least a second. */
export type Reported<K extends SiteRoute> =
  | { readonly value: RouteReply<K> }
  | { readonly code: ErrorCode | 'none'; readonly retryAfterMs: number };

export interface Reporter {
  post<K extends SiteRoute>(name: K, body: Plain, signal?: AbortSignal): Promise<Reported<K>>;
  /** A last word, which nobody answers. */
  beacon(name: SiteRoute, body: Plain): void;
}

const restMs = 5_000;

/** Speaks to the routes that a page may ask without being anybody. Plain text, so that browsers need not ask for permission first. */
export function createReporter(base: string, { key }: PublicSite): Reporter {
  const address = (name: SiteRoute): string =>
    `${base}v1/sites/${key}/${name.slice(name.lastIndexOf('/') + 1)}`;
  return {
    async post(name, body, signal) {
      try {
        const token = recall('localStorage', storageName(key, 'token'));
        const reply = await fetch(address(name), {
          method: 'POST',
          credentials: 'omit',
          body: encode(body),
          headers: { 'Content-Type': 'text/plain', ...(token && { Authorization: `Bearer ${token}` }) },
          ...(signal && { signal }),
        });
        const said = await reply.json();
        if (reply.ok) return { value: said };
        return { code: said.error.code, retryAfterMs: Math.max(restMs, said.error.retryAfterMs ?? 0) };
      } catch {
        return { code: 'none', retryAfterMs: restMs }; // No network, or no answer of ours.
      }
    },
    beacon: (name, body) => void navigator.sendBeacon(address(name), encode(body)),
  };
}
