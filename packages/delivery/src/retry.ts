import type { ERRORS, ErrorCode, ProtocolError } from '@parley/protocol';

type LaterCode = { [C in ErrorCode]: (typeof ERRORS)[C]['retry'] extends 'later' ? C : never }[ErrorCode];

// Protocol's table is too large for a widget; the types hold this list to it.
const LATER = { quota_reached: true, rate_limited: true, internal: true, overloaded: true } satisfies Record<
  LaterCode,
  true
>;

/** The same request may pass later. */
export const isForLater = (error: ProtocolError): boolean => error.code in LATER;
