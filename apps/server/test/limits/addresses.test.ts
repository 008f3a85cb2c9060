import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { addressKey, createAddresses } from '../../src/plugins/addresses.ts';

const request = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});

test.each([
  ['nobody is trusted', false, '198.51.100.1', '1.2.3.4', '198.51.100.1'],
  ['the peer is no proxy of ours', '10.0.0.0/8', '198.51.100.1', '1.2.3.4', '198.51.100.1'],
  ['our proxy names the client', '10.0.0.0/8', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
  ['the client had forged one before', '10.0.0.0/8', '10.1.2.3', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
  ['two proxies of ours', '10.0.0.0/8', '10.1.2.3', '1.2.3.4, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
  ['one proxy, counted', 1, '10.1.2.3', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
  ['the one that asks', true, '10.1.2.3', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
  ['two proxies, counted', 2, '10.1.2.3', '1.2.3.4, 198.51.100.1, 203.0.113.5', '198.51.100.1'],
  ['no header at all', 1, '10.1.2.3', undefined, '10.1.2.3'],
] as const)('[LIM-2] %s', (...[, trustProxy, peer, forwarded, key]) => {
  expect(createAddresses(trustProxy).keyOf(request(peer, forwarded))).toBe(key);
});

test.each([false, true, 1, '10.0.0.0/8'])(
  'who has hung up already has no address, trusting %s',
  (trustProxy) => {
    const { keyOf, isFromProxy, trust } = createAddresses(trustProxy);
    expect(keyOf(request(undefined))).toBe('');
    expect(isFromProxy(request(undefined))).toBe(trust('', 0));
  },
);
