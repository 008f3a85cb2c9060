import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config.ts';
import type { Database } from './db/connection.ts';
import type { Mailer } from './mail/mailer.ts';

/** What every service builds on; it knows no feature. */
export interface Core {
  readonly config: Config;
  readonly db: Database;
  readonly log: FastifyBaseLogger;
  readonly mailer: Mailer;
  /** The origin of links that leave this server: from its own settings, never from what a request says. */
  readonly linkOrigin: () => string;
  /** This process among those that share a database. */
  readonly nodeId: string;
  /** The only clock: milliseconds since 1970 in UTC. */
  readonly now: () => number;
  /** A new UUID, later ones sorting after earlier ones. */
  readonly newId: () => string;
  /** Aborted when the server begins to stop: whoever holds a request answers it now. */
  readonly closing: AbortSignal;
}
