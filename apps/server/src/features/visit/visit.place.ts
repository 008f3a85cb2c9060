import { BlockList, isIP } from 'node:net';
import type { Place } from '@parley/protocol';
import type { AddressDatabase } from './visit.address-database.ts';
import { placeOfTimeZone } from './visit.time-zone.ts';

/** Addresses that say nothing about a place: this machine, its network, and what is never routed. */
const placeless = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const) {
  placeless.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  placeless.addSubnet(network, prefix, 'ipv6');
}

/** The place of an address, or of the browser's time zone when the address tells none. The address is not kept. */
export async function findPlace(
  database: AddressDatabase,
  address: string,
  timeZone: string,
): Promise<Place> {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const version = isIP(plain);
  if (version === 0 || placeless.check(plain, version === 4 ? 'ipv4' : 'ipv6'))
    return placeOfTimeZone(timeZone);
  const found = await database.find(plain);
  if (found === null) return placeOfTimeZone(timeZone);
  return { city: found.city, country: found.country, from: 'address' };
}
