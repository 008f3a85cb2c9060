import { ERRORS } from '@parley/protocol/errors';
import type { ErrorCode, ProtocolError } from '@parley/protocol';

/** An expected failure, ready to be sent. */
export interface Failure<Code extends ErrorCode = ErrorCode> {
  readonly ok: false;
  readonly error: ProtocolError<Code>;
}

/** The good end of anything that can fail in an expected way. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

/** An expected failure; `detail` is for the developer who reads the reply. */
export function fail<const Code extends ErrorCode>(
  code: Code,
  more: { readonly detail?: string; readonly retryAfterMs?: number } = {},
): Failure<Code> {
  const message = more.detail ? `${ERRORS[code].means} (${more.detail})` : ERRORS[code].means;
  const { retryAfterMs } = more;
  return {
    ok: false,
    error: retryAfterMs === undefined ? { code, message } : { code, message, retryAfterMs },
  };
}

/** The value of what is simply done. */
export type Done = Record<string, never>;
