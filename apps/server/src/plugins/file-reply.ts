import type { Readable } from 'node:stream';
import type { RouteDefinition, RouteName } from '@parley/protocol';
import { routes } from '@parley/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** A file on its way out, with the headers that make it harmless. */
export class FileReply {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Readable;
  constructor(headers: Readonly<Record<string, string>>, content: Readable) {
    this.headers = headers;
    this.content = content;
  }
}

export function takesFile(name: RouteName): boolean {
  const definition: RouteDefinition = routes[name];
  return definition.takesFile ?? false;
}

/** Files are handed on as they come, so that they never lie in memory as a whole. */
export function acceptFiles(http: FastifyInstance): void {
  http.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
}

/** The file, or only the word that what the reader has is still it. */
export function sendFileReply(request: FastifyRequest, reply: FastifyReply, file: FileReply): FastifyReply {
  reply.headers(file.headers);
  if (file.headers['etag'] !== request.headers['if-none-match']) return reply.send(file.content);
  file.content.destroy();
  return reply.removeHeader('content-length').code(304).send();
}
