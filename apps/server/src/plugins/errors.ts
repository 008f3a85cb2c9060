import { ERRORS } from '@parley/protocol/errors';
import type { ErrorCode, ProtocolError } from '@parley/protocol';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply } from 'fastify';
import { refuseFor, storageFaultOf } from '../db/faults.ts';
import { fail } from '../outcome.ts';

/** The status, header and body that carry an error over HTTP. */
export function replyWithError(reply: FastifyReply, error: ProtocolError): FastifyReply {
  if (error.retryAfterMs !== undefined) reply.header('retry-after', Math.ceil(error.retryAfterMs / 1_000));
  return reply.code(ERRORS[error.code].http).send({ error });
}

/** The one place where something thrown becomes an answer. What is not the sender's doing is logged and told as `internal`. */
export function explain(thrown: unknown, log: FastifyBaseLogger): ProtocolError {
  const fault = storageFaultOf(thrown);
  if (fault) {
    log.error({ err: thrown }, 'A request failed for the database');
    return refuseFor(fault).error;
  }
  const code = codeOf(thrown);
  const retryAfterMs = retryOf(thrown);
  if (code !== 'internal') return fail(code, retryAfterMs === undefined ? {} : { retryAfterMs }).error;
  log.error({ err: thrown }, 'A request failed unexpectedly');
  return fail('internal', { retryAfterMs: 1_000 }).error;
}

const codes: Readonly<Record<number, ErrorCode>> = {
  404: 'not_found',
  413: 'too_large',
  429: 'rate_limited',
};

/** Errors of Fastify and its plugins carry a status below 500 when the request is at fault. */
function codeOf(thrown: unknown): ErrorCode {
  // PostgreSQL keeps no NUL in a text; SQLite would.
  if (thrown instanceof Error && 'code' in thrown && thrown.code === '22021') return 'bad_request';
  const status = thrown instanceof Error && 'statusCode' in thrown ? Number(thrown.statusCode) : 500;
  if (status >= 500) return 'internal';
  return codes[status] ?? 'bad_request';
}

const retryOf = (thrown: unknown): number | undefined =>
  thrown instanceof Error && 'retryAfterMs' in thrown ? Number(thrown.retryAfterMs) : undefined;

export function addErrorReplies(http: FastifyInstance): void {
  http.setErrorHandler((thrown, request, reply) => replyWithError(reply, explain(thrown, request.log)));
}

/** What does not exist counts like what does. */
export function addNotFound(http: FastifyInstance): void {
  http.setNotFoundHandler({ preHandler: http.rateLimit() }, (_request, reply) =>
    replyWithError(reply, fail('not_found').error),
  );
}
