import type { FastifyServerOptions } from 'fastify';

type LoggerOptions = Exclude<NonNullable<FastifyServerOptions['logger']>, boolean>;

/** Where log lines go: an object with `write`, or the process' own output. */
export interface LogStream {
  readonly write: (line: string) => void;
}

const mostFrames = 12;
/** Somebody may have a hand in the words of an error; no more of them is looked at. */
const mostRead = 1_000;
/** What stands between quotes in an error's words is somebody's text; long words are tokens, and numbers with dots addresses. */
const quoted = /"[^"]*"|'[^']*'|“[^”]*”|`[^`]*`/g;
const telling = /\S*@\S*|[\w-]{24,}|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[\da-f]*:[\da-f:]*:[\da-f:.]*|\b\d{8,}\b/gi;

/** The words of an error without what somebody may have written: no quotation, no address, no token. */
const withoutWords = (text: string): string =>
  text.slice(0, mostRead).split('\n', 1).join('').replace(quoted, '"…"').replace(telling, '…').slice(0, 300);

/** A type and not an interface: a logger takes any object with names. */
type LoggedError = {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack: string;
  readonly cause?: LoggedError;
};

/**
 * An error as it is logged: its kind, its code and where it happened. Databases put the row into `detail`, parsers quote the text
 * they could not read; none of that is anybody's business who reads logs.
 */
function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: withoutWords(error.message),
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    stack: frames.slice(0, mostFrames).join('\n'),
    ...(error.cause !== undefined && depth < 3 && { cause: loggedError(error.cause, depth + 1) }),
  };
}

/** How the server logs: never a text, a token or an address of anybody, at no level. */
export const logOptions = (level: string, stream?: LogStream): LoggerOptions => ({
  level,
  ...(stream && { stream }),
  serializers: {
    err: (error: unknown) => loggedError(error),
    // The route and not the address that was asked: ids stand in it.
    req: ({ method, routeOptions }) => ({ method, url: routeOptions.url ?? '' }),
    res: ({ statusCode }) => ({ statusCode }),
  },
});
