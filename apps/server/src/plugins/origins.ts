import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../config.ts';

interface Asked {
  readonly protocol: string;
  readonly host: string;
}

/** The origin under which the asker reached this server. */
export const ownOrigin = (config: Config, asked: Asked): string =>
  config.publicUrl ?? `${asked.protocol}://${asked.host}`;

/** The headers by which a browser says where a request comes from. No script can set them. */
type Said = Pick<IncomingHttpHeaders, 'origin' | 'sec-fetch-site'>;

/**
 * Whether a request that changes something comes from our own pages. Browsers name the origin of every such request;
 * `null`, another origin and none at all are refused.
 */
export function isOwnPage(config: Config, said: Said, asked: Asked): boolean {
  const { origin, 'sec-fetch-site': site } = said;
  if (origin === undefined) return site === 'same-origin';
  return origin === ownOrigin(config, asked) && (site === undefined || site === 'same-origin');
}

/**
 * Whether an operator's connection comes from a foreign page. Browsers name the origin of every WebSocket; long polling
 * begins with a request for which they name none, whose answer no foreign page can read.
 */
export function isForeignPage(config: Config, said: Said, asked: Asked): boolean {
  const { origin, 'sec-fetch-site': site } = said;
  if (origin !== undefined && origin !== ownOrigin(config, asked)) return true;
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
