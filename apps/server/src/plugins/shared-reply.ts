import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sends what is the same for everybody who may ask, or says that the asker's copy is still good. */
export function sendShared(request: FastifyRequest, reply: FastifyReply, value: unknown): FastifyReply {
  const text = JSON.stringify(value);
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  // The page's origin decides whether there is an answer at all.
  reply.headers({ 'cache-control': 'public, max-age=60', vary: 'Origin', etag });
  const known = request.headers['if-none-match']?.split(',').some((tag) => tag.trim() === etag);
  if (known) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(text);
}
