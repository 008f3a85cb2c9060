import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Core } from '../core.ts';

/** How long the database may take to answer, in ms. */
const patienceMs = 2_000;

/** `GET /health`: 200 when requests can be answered, which takes the database; 503 while it is away. */
export function addHealth(http: FastifyInstance, { db, log }: Pick<Core, 'db' | 'log'>): void {
  http.get('/health', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    const isThere = await Promise.race([
      sql`select 1`.execute(db).then(
        () => true,
        (error: unknown) => {
          log.warn({ err: error }, 'The database does not answer');
          return false;
        },
      ),
      pause(patienceMs, false, { ref: false }),
    ]);
    return isThere ? reply.send({ status: 'ok' }) : reply.code(503).send({ status: 'degraded' });
  });
}
