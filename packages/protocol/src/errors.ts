interface ErrorDefinition {
  /** Status of the HTTP reply that carries this error. */
  readonly http: number;
  /** `never`: the same request fails again. `later`: it may pass after `retryAfterMs`. `after-sign-in`: sign in, then repeat. */
  readonly retry: 'never' | 'later' | 'after-sign-in';
  readonly means: string;
}

/** Every failure a peer can receive, and what it can do about it. */
export const ERRORS = {
  bad_request: {
    http: 400,
    retry: 'never',
    means: 'The request does not have the form this server reads; nothing was stored.',
  },
  sign_in_required: {
    http: 401,
    retry: 'after-sign-in',
    means: 'Sign in, then send the same request again.',
  },
  sign_in_refused: {
    http: 401,
    retry: 'never',
    means: 'The e-mail address and password do not belong together.',
  },
  code_refused: {
    http: 401,
    retry: 'never',
    means: 'This code is wrong, or it was used already; wait for the next one.',
  },
  ticket_refused: {
    http: 401,
    retry: 'never',
    means: 'Signing in took too long; begin again with e-mail address and password.',
  },
  visitor_unknown: {
    http: 401,
    retry: 'never',
    means: 'The visitor token is not valid; ask for a new one. Unsent messages are kept.',
  },
  identity_required: {
    http: 401,
    retry: 'never',
    means: 'This site serves only people whom its owner vouches for; the page has to call `identify` first.',
  },
  identity_refused: {
    http: 401,
    retry: 'never',
    means: "The owner's statement about who this is does not hold, or has expired.",
  },
  forbidden: { http: 403, retry: 'never', means: 'Your role does not allow this.' },
  beyond_limit: {
    http: 403,
    retry: 'never',
    means:
      'This is more than operators decide by themselves (`GET /v1/workspace/limits`); supervisors and administrators may.',
  },
  password_refused: { http: 403, retry: 'never', means: 'This is not your password; nothing was changed.' },
  second_step_required: {
    http: 409,
    retry: 'never',
    means: 'This workspace asks everyone for the second step; set it up first, and it stays on.',
  },
  visitor_blocked: {
    http: 403,
    retry: 'never',
    means: 'This visitor may not write here for now; `GET /v1/visitor/block` says until when.',
  },
  origin_refused: {
    http: 403,
    retry: 'never',
    means: 'This site does not accept the page the request came from.',
  },
  merge_refused: {
    http: 409,
    retry: 'never',
    means: 'These records cannot be taken for one person: it is one record, or there would be too many.',
  },
  person_changed: {
    http: 409,
    retry: 'never',
    means: 'This person has other records by now than those that were named; look again.',
  },
  site_unknown: { http: 404, retry: 'never', means: 'No site has this key.' },
  not_found: { http: 404, retry: 'never', means: 'There is no such thing, or it is not yours to see.' },
  conversation_unknown: {
    http: 404,
    retry: 'never',
    means: 'There is no such conversation, or it is not yours to see.',
  },
  conversation_ended: {
    http: 409,
    retry: 'never',
    means: 'The conversation is over; a new message starts a new one.',
  },
  conversation_taken: { http: 409, retry: 'never', means: 'Another operator has this conversation.' },
  receiver_unavailable: {
    http: 409,
    retry: 'never',
    means: 'The colleague or team cannot take the conversation; it stays where it is.',
  },
  handover_closed: {
    http: 409,
    retry: 'never',
    means: 'This offer is over: it was accepted, declined or taken back, or nobody took it in time.',
  },
  invitation_unknown: {
    http: 404,
    retry: 'never',
    means: 'The visitor has left the site, or the invitation is gone.',
  },
  message_fixed: {
    http: 409,
    retry: 'never',
    means:
      'A message is changed by its author only, soon after it was sent, and not after it was taken back.',
  },
  wish_closed: {
    http: 409,
    retry: 'never',
    means: 'There is no callback to take, or it is over already.',
  },
  promise_closed: {
    http: 409,
    retry: 'never',
    means: 'This promise is not open any more, or its time is over already.',
  },
  wrap_up_missing: {
    http: 409,
    retry: 'never',
    means: 'This site wants its topic, tags or outcome before an operator ends a conversation; it goes on.',
  },
  wrap_up_unknown: {
    http: 409,
    retry: 'never',
    means: 'This topic or tag cannot be chosen any more, or there are too many tags; nothing was stored.',
  },
  closed_then: {
    http: 409,
    retry: 'never',
    means: 'Nobody calls at that time; choose one within the opening hours.',
  },
  choice_closed: {
    http: 409,
    retry: 'never',
    means: 'This was answered already, or is no longer offered; nothing was stored.',
  },
  mail_unavailable: {
    http: 409,
    retry: 'never',
    means: 'This server sends no mail; nothing was stored.',
  },
  rating_closed: {
    http: 409,
    retry: 'never',
    means: 'A rating is given after the end and can be changed for an hour.',
  },
  id_reused: {
    http: 409,
    retry: 'never',
    means: 'This id already names something else; nothing was stored.',
  },
  email_taken: {
    http: 409,
    retry: 'never',
    means: 'Somebody in this workspace already has this e-mail address.',
  },
  join_link_used: {
    http: 410,
    retry: 'never',
    means: 'This link was used or has expired; ask for a new one.',
  },
  too_large: {
    http: 413,
    retry: 'never',
    means: 'The text, packet or file is too large; nothing was stored.',
  },
  answers_refused: {
    http: 422,
    retry: 'never',
    means:
      'Something that this site asks before the first message is missing, or an answer is none; ask again.',
  },
  attachment_unknown: {
    http: 404,
    retry: 'never',
    means: 'A file of this message is not there any more, or was sent already; attach it again.',
  },
  file_refused: {
    http: 415,
    retry: 'never',
    means: 'Files of this kind are not taken, or this one is damaged; nothing was stored.',
  },
  client_too_old: {
    http: 426,
    retry: 'never',
    means: 'This page is older than the server; reload it. Unsent messages are kept.',
  },
  rate_limited: {
    http: 429,
    retry: 'later',
    means: 'Too many requests; wait, then send the same request again.',
  },
  quota_reached: {
    http: 429,
    retry: 'later',
    means: 'Enough files for now; nothing was stored.',
  },
  internal: {
    http: 500,
    retry: 'later',
    means: 'The server failed and stored nothing; send the same request again.',
  },
  overloaded: {
    http: 503,
    retry: 'later',
    means: 'The server is full; wait, then send the same request again.',
  },
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof ERRORS;

/** An expected failure as it travels: in HTTP bodies under `error`, in socket acknowledgements likewise. */
export interface ProtocolError<Code extends ErrorCode = ErrorCode> {
  readonly code: Code;
  readonly message: string;
  readonly retryAfterMs?: number;
}

/** The outcome of anything that can fail in an expected way. */
export type Result<Value, Code extends ErrorCode = ErrorCode> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ProtocolError<Code> };
