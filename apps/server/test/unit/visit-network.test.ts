import { describe, expect, it } from 'vitest';
import { shortenAddress } from '../../src/features/visit/visit.network.ts';

describe('[PRV-3] a shortened address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0'],
    ['::ffff:203.0.113.77', '203.0.113.0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::'],
    ['2001:db8::1', '2001:db8:0::'],
    ['2001:0db8:00ff:abcd::1', '2001:db8:ff::'],
    ['::1', '0:0:0::'],
    ['fe80::1%eth0', 'fe80:0:0::'],
    ['unix', ''],
    ['', ''],
  ])('of %s is %s', (address, shortened) => {
    expect(shortenAddress(address)).toBe(shortened);
  });
});
