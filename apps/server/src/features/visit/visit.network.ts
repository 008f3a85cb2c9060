import { SocketAddress, isIP } from 'node:net';

/** An address without its last part: the /24 of IPv4, the /48 of IPv6. What is no address becomes an empty text. */
export function shortenAddress(address: string): string {
  const plain = address.replace(/%.*$/, '');
  const version = isIP(plain);
  if (version === 0) return '';
  if (version === 4) return plain.replace(/\d+$/, '0');
  const mapped = /^::ffff:(\d+\.\d+\.\d+)\.\d+$/i.exec(plain)?.[1];
  if (mapped) return `${mapped}.0`;
  // The parser writes the shortest form; the first three of eight groups stay.
  const { address: canonical } = new SocketAddress({ address: plain, family: 'ipv6' });
  const [head = '', tail] = canonical.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 3).join(':')}::`;
}
