import type { ERRORS, ErrorCode, ProtocolError } from '@parley/protocol';

type CodeWith<Retry> = { [C in ErrorCode]: (typeof ERRORS)[C]['retry'] extends Retry ? C : never }[ErrorCode];

// Protocol's table is too large for a widget; the types hold these lists to it.
const LATER = { rate_limited: true, internal: true, overloaded: true } satisfies Record<CodeWith<'later'>, true>;
const KEPT = { sign_in_required: true, visitor_unknown: true, client_too_old: true } satisfies Record<
  CodeWith<'after-sign-in'> | 'visitor_unknown' | 'client_too_old',
  true
>;

/** The same request may pass later. */
export const isForLater = (error: ProtocolError): boolean => error.code in LATER;

/** Nothing is wrong with what was written, only with who sends it: keep it until the next connection. */
export const isAboutSender = (error: ProtocolError): boolean => error.code in KEPT;
