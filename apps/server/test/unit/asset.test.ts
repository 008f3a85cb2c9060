import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { makeAsset, readAcceptedEncodings } from '../../src/files/asset.ts';

const text = Buffer.from('the same words again and again, '.repeat(100));
const script = 'text/javascript; charset=utf-8';

it('prefers brotli, then gzip, then the bytes', async () => {
  const asset = makeAsset(text, script);
  const br = await asset.compressed({ br: true, gzip: true });
  expect(br?.encoding).toBe('br');
  expect(brotliDecompressSync(br?.body ?? '')).toEqual(text);
  const gz = await asset.compressed({ br: false, gzip: true });
  expect(gz?.encoding).toBe('gzip');
  expect(gunzipSync(gz?.body ?? '')).toEqual(text);
  expect(await asset.compressed({ br: false, gzip: false })).toBeNull();
});

it('leaves alone what is small or compressed already', async () => {
  const all = { br: true, gzip: true };
  expect(await makeAsset(Buffer.from('short'), script).compressed(all)).toBeNull();
  expect(await makeAsset(text, 'image/png').compressed(all)).toBeNull();
});

it('does not keep anybody waiting for the best compression of a large file', async () => {
  const asset = makeAsset(Buffer.concat(Array.from({ length: 100 }, () => text)), script);
  expect((await asset.compressed({ br: true, gzip: true }))?.encoding).toBe('gzip');
  await expect.poll(async () => (await asset.compressed({ br: true, gzip: true }))?.encoding).toBe('br');
});

it('reads what a browser accepts', () => {
  expect(readAcceptedEncodings(undefined)).toEqual({ br: false, gzip: false });
  expect(readAcceptedEncodings('gzip, deflate, br, zstd')).toEqual({ br: true, gzip: true });
  expect(readAcceptedEncodings('BR;q=0.5, gzip;q=0')).toEqual({ br: true, gzip: false });
  expect(readAcceptedEncodings('*')).toEqual({ br: false, gzip: true });
});
