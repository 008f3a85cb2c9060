import { describe, expect, it } from 'vitest';
import { allowsOrigin, readOriginPattern } from '../../src/rules/origin-pattern.ts';

describe('an allowed origin', () => {
  it.each([
    ['https://shop.example', 'https://shop.example'],
    [' HTTPS://Shop.Example:443/ ', 'https://shop.example'],
    ['http://localhost:5173', 'http://localhost:5173'],
    ['https://*.shop.example', 'https://*.shop.example'],
    ['https://магазин.example', 'https://xn--80aairftm.example'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
  ])('%s is stored as %s', (text, pattern) => expect(readOriginPattern(text)).toBe(pattern));

  it.each([
    '',
    '*',
    'shop.example',
    'https://',
    'https://*',
    'https://a.*.example',
    'https://*shop.example',
    'https://shop.example/path',
    'https://shop.example?x',
    'https://ann@shop.example',
    'ftp://shop.example',
    'null',
    'javascript://x',
  ])('%j is refused', (text) => expect(readOriginPattern(text)).toBeNull());
});

const own = 'https://chat.example';
const acceptsOrigin = (list: string[], origin: string | undefined) => allowsOrigin(list, origin, own);

describe('the origin of a page', () => {
  it('is always welcome where the list is empty', () => {
    expect(acceptsOrigin([], 'https://anywhere.example')).toBe(true);
    expect(acceptsOrigin([], 'null')).toBe(true);
  });

  it('must be named, or stand below a wildcard', () => {
    const list = ['https://shop.example', 'https://*.shop.example', 'http://localhost:8080'];
    expect(acceptsOrigin(list, 'https://shop.example')).toBe(true);
    expect(acceptsOrigin(list, 'https://it.shop.example')).toBe(true);
    expect(acceptsOrigin(list, 'https://a.b.shop.example')).toBe(true);
    expect(acceptsOrigin(list, 'http://localhost:8080')).toBe(true);
    expect(acceptsOrigin(['https://*.shop.example'], 'https://shop.example')).toBe(false);
  });

  it('is welcome when it is our own, or when the request comes from no page of another host', () => {
    expect(acceptsOrigin(['https://shop.example'], own)).toBe(true);
    expect(acceptsOrigin(['https://shop.example'], undefined)).toBe(true);
  });

  it.each([
    'null',
    '',
    'http://shop.example',
    'http://it.shop.example',
    'https://shop.example:8443',
    'https://it.shop.example:8443',
    'https://evilshop.example',
    'https://shop.example.evil.example',
    'https://it.shop.example.evil.example',
    'https://evil.example/.shop.example',
    'https://evil.example#.shop.example',
    'https://evil.example\\.shop.example',
    'https://shop.example@evil.example',
    'https://shopxexample',
    'http://localhost:80801',
    'https://.shop.example',
    'HTTPS://SHOP.EXAMPLE',
  ])('%j is refused by that list', (origin) => {
    expect(
      acceptsOrigin(['https://shop.example', 'https://*.shop.example', 'http://localhost:8080'], origin),
    ).toBe(false);
  });
});
