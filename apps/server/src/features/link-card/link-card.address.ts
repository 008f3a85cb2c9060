import ipaddr from 'ipaddr.js';

/** Hosts that the server's administrator vouches for, though they are not public: `intranet.example`, `10.0.0.7:8080`. */
export type Vouched = readonly string[];

/** The only ports of the web; anything else is some other service that should not be talked to. */
const ports = new Set(['', '80', '443']);

/**
 * Whether an address belongs to the public internet: not private, loopback, link-local (where clouds keep their metadata),
 * multicast or reserved, in IPv4, in IPv6, or with one wrapped in the other.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  // `process` unwraps ::ffff:10.0.0.1. Other ways to carry an IPv4 address in one of IPv6 have ranges of their own.
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast') return false;
  // Only 2000::/3 is given out for the internet.
  return !('parts' in address) || ((address.parts[0] ?? 0) & 0xe000) === 0x2000;
}

export const isVouched = ({ host, hostname }: URL, vouched: Vouched): boolean =>
  vouched.includes(host) || vouched.includes(hostname);

/** The page to ask, or null when it is none that may be asked at all. What its name leads to is checked when it is connected to. */
export function readTarget(text: string, vouched: Vouched): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  if (isVouched(url, vouched)) return url;
  if (!ports.has(url.port)) return null;
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  // An address in place of a name is never looked up, so it is checked here. `URL` has turned 0x7f.1 into 127.0.0.1.
  if (ipaddr.isValid(literal) && !isPublicAddress(literal)) return null;
  return url;
}
