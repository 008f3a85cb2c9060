import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Core } from '../core.ts';

/** `GET /health`: 200 when requests can be answered, which takes the database. */
export function addHealth(http: FastifyInstance, { db }: Pick<Core, 'db'>): void {
  http.get('/health', async (_request, reply) => {
    await sql`select 1`.execute(db);
    return reply.header('cache-control', 'no-store').send({});
  });
}
