import type { FastifyReply, FastifyRequest } from 'fastify';
import { readAcceptedEncodings } from './asset.ts';
import type { Asset } from './asset.ts';

type Headers = Readonly<Record<string, string>>;

/** Sends a file compressed as the browser likes it, or says that its copy is still good. */
export async function sendAsset(
  request: FastifyRequest,
  reply: FastifyReply,
  asset: Asset,
  headers: Headers,
): Promise<FastifyReply> {
  const vary = [headers['vary'], 'Accept-Encoding'].filter(Boolean).join(', ');
  reply.headers({
    ...headers,
    vary,
    etag: asset.etag,
    'content-type': asset.type,
    'x-content-type-options': 'nosniff',
  });
  if (names(request.headers['if-none-match'], asset.etag)) return reply.code(304).send();
  const accepted = readAcceptedEncodings(request.headers['accept-encoding']);
  const copy = await asset.compressed(accepted);
  if (copy) reply.header('content-encoding', copy.encoding);
  return reply.send(copy?.body ?? asset.body);
}

function names(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((tag) => tag.trim() === etag) ?? false;
}

/** A name with its content's hash in it never means anything else. */
const hashed = /[-.][\w-]{6,}\.[a-z0-9]+$/;

export const cacheControlOf = (name: string): string =>
  name.startsWith('assets/') && hashed.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache';
