/** What an operator's question may meet, whatever it asks for. */
export const readErrors = ['sign_in_required', 'bad_request', 'rate_limited', 'internal'] as const;

/** The same for changing something that only some may change, and that may be gone. */
export const writeErrors = [
  'sign_in_required',
  'forbidden',
  'origin_refused',
  'not_found',
  'bad_request',
  'rate_limited',
  'internal',
] as const;

/** What a visitor's own page may meet. */
export const visitorErrors = [
  'visitor_unknown',
  'identity_required',
  'origin_refused',
  'bad_request',
  'rate_limited',
  'internal',
] as const;
