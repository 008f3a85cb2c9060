import type { Config } from '../config.ts';

interface Asked {
  readonly protocol: string;
  readonly host: string;
}

/** The origin under which the asker reached this server. */
export const ownOrigin = (config: Config, asked: Asked): string =>
  config.publicUrl ?? `${asked.protocol}://${asked.host}`;

/**
 * Whether a request that carries an operator's cookie comes from our own pages. Browsers name the origin of every
 * request that changes something and of every WebSocket; whoever names none is no browser and has no stolen cookie.
 */
export const isOwnPage = (config: Config, origin: string | undefined, asked: Asked): boolean =>
  origin === undefined || origin === ownOrigin(config, asked);
