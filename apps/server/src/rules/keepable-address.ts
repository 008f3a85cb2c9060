import { LIMITS } from '@parley/protocol';

/** Parameters whose values are secrets or personal on many sites; operators have no use for them. */
const SECRET_PARAMETER =
  /(?:^|[_.-])(?:token|password|passwd|pwd|secret|auth|authorization|session|sid|jwt|otp|signature|sig|apikey|api_key|access_token|e-?mail|phone|code|state|card|iban)$/i;

/**
 * The address of a page as it may be kept: without credentials, without the values of parameters that look secret, and
 * without a fragment unless it is a path. Anything that is not a web address becomes an empty text.
 */
export function keepableAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return '';
  url.username = '';
  url.password = '';
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  else url.hash = url.hash.replace(/\?.*$/, '');
  for (const name of Array.from(url.searchParams.keys())) {
    if (SECRET_PARAMETER.test(name)) url.searchParams.delete(name);
  }
  return url.href.slice(0, LIMITS.urlChars);
}
