/** `https://shop.example`, or `https://*.shop.example` for every host below it (and not that one itself). */
const PATTERN = /^(https?):\/\/(\*\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::(\d{1,5}))?$/;

/** The form in which an allowed origin is stored; null when it is none. A path or a final slash is not an origin. */
export function readOriginPattern(text: string): string | null {
  const [scheme, rest] = splitOnce(text.trim().toLowerCase(), '://');
  const wildcard = rest.startsWith('*.') ? '*.' : '';
  const plain = `${scheme}://${rest.slice(wildcard.length)}`;
  if (!URL.canParse(plain)) return null;
  // `origin` writes international names in ASCII and drops the port that goes without saying.
  const { origin, pathname, search, hash, username, password } = new URL(plain);
  if (pathname !== '/' || search !== '' || hash !== '' || username !== '' || password !== '') return null;
  const pattern = origin.replace('://', `://${wildcard}`);
  return PATTERN.test(pattern) ? pattern : null;
}

/**
 * May a page of this origin use the site's key? An empty list accepts every page. Browsers leave the origin out only of
 * what a page asks of its own host; whoever else leaves it out is no browser and could as well invent one. `ownOrigin`
 * is this server's, where the demo shop lives.
 */
export function allowsOrigin(
  patterns: readonly string[],
  origin: string | undefined,
  ownOrigin: string,
): boolean {
  if (patterns.length === 0 || origin === undefined || origin === ownOrigin) return true;
  return namesOrigin(patterns, origin);
}

/** Is this origin one of those that the patterns name? */
export function namesOrigin(patterns: readonly string[], origin: string): boolean {
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) return false;
  return patterns.some((pattern) => matches(pattern, origin));
}

function matches(pattern: string, origin: string): boolean {
  const [, scheme, wildcard, host = '', port] = PATTERN.exec(pattern) ?? [];
  if (scheme === undefined) return false;
  if (wildcard === undefined) return pattern === origin;
  const asked = new URL(origin);
  // The dot belongs to the suffix: `evilshop.example` and `shop.example.evil.example` are somebody else's.
  return (
    asked.protocol === `${scheme}:` &&
    asked.port === (port ?? '') &&
    asked.hostname.endsWith(`.${host}`) &&
    !asked.hostname.startsWith('.')
  );
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
