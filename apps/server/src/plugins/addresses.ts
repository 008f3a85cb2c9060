import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import type { Config } from '../config.ts';

type Trust = (address: string, hop: number) => boolean;

/** From where requests come, whichever way they come in. */
export interface Addresses {
  /** Whether somebody, so many steps away from this server, may say for whom they ask. */
  readonly trust: Trust;
  /** Whether the other end of the connection is a proxy that may say by which name it was asked. */
  readonly isFromProxy: (request: IncomingMessage) => boolean;
  /** Under which name a peer's requests are counted. */
  readonly keyOf: (request: IncomingMessage) => string;
}

export function createAddresses(trustProxy: Config['trustProxy']): Addresses {
  const trust = trustOf(trustProxy);
  return {
    trust,
    isFromProxy: ({ socket }) => trust(socket.remoteAddress ?? '', 0),
    keyOf: (request) => addressKey(peerOf(request, trust)),
  };
}

/** Empty for somebody who hung up before anybody looked: the system forgets the address of a connection that was reset. */
function peerOf(request: IncomingMessage, trust: Trust): string {
  // Its types promise an address in any case.
  const address: string | undefined = proxyAddr(request, trust);
  return address ?? '';
}

function trustOf(setting: Config['trustProxy']): Trust {
  if (setting === false) return () => false;
  // The proxy that asks this server, and never whoever asked that one.
  if (setting === true) return (_address, hop) => hop < 1;
  // So many proxies stand before the server. Whatever the first of them was told by somebody further out is not believed.
  if (typeof setting === 'number') return (_address, hop) => hop < setting;
  return proxyAddr.compile(setting.split(',').map((part) => part.trim()));
}

/** One IPv4 address, or the network of 2^64 IPv6 addresses that one subscriber has. */
export function addressKey(address: string): string {
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return plain;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = plain.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const all = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
