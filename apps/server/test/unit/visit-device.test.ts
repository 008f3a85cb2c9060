import { expect, it } from 'vitest';
import { readDevice } from '../../src/features/visit/visit.device.ts';

const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

it.each([
  [
    `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36`,
    { kind: 'desktop', browser: 'Chrome 153', system: 'Linux' },
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${webkit} Version/18.0 Mobile/15E148 Safari/604.1`,
    { kind: 'phone', browser: 'Safari 18', system: 'iOS 18.0' },
  ],
  [
    `Mozilla/5.0 (Linux; Android 14; SM-X700) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36`,
    { kind: 'tablet', browser: 'Chrome 150', system: 'Android 14' },
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0',
    { kind: 'desktop', browser: 'Firefox 150', system: 'Windows 10' },
  ],
])('reads %s', (userAgent, device) => {
  expect(readDevice(userAgent)).toEqual(device);
});

it('says unknown for what it cannot read', () => {
  const unknown = { kind: 'unknown', browser: null, system: null };
  expect(readDevice(undefined)).toEqual(unknown);
  expect(readDevice('')).toEqual(unknown);
  expect(readDevice('x'.repeat(60_000))).toEqual(unknown);
});
