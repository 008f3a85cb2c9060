import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isPublicAddress, readTarget } from '../../src/features/link-card/link-card.address.ts';
import { ask, type AskOptions, type Resolve } from '../../src/features/link-card/link-card.ask.ts';
import { openEvilServer, type Answering, type EvilServer } from './evil-server.ts';

let evil: EvilServer;
let answer: Answering;
beforeEach(async () => {
  evil = await openEvilServer((request, reply) => answer(request, reply));
});
afterEach(() => evil.close());

const html = (reply: Parameters<Answering>[1]) => reply.writeHead(200, { 'content-type': 'text/html' });
const to =
  (location: string): Answering =>
  (_request, reply) =>
    reply.writeHead(302, { location }).end();

const options = (over: Partial<AskOptions> = {}): AskOptions => ({
  vouched: [evil.host],
  mayAsk: () => true,
  signal: AbortSignal.timeout(4_000),
  accepts: /^text\/html\b/,
  mostBytes: 10_000,
  cuts: true,
  ...over,
});
const there = (over: Partial<AskOptions> = {}) => ask(`http://${evil.host}/page`, options(over));

describe('[LNK-1] which addresses are public', () => {
  test.each([
    '10.0.0.1',
    '172.16.9.9',
    '192.168.1.1',
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '203.0.113.5',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:a9fe:a9fe',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::a9fe:a9fe',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    '4000::1',
    '100::1',
    '',
    'localhost',
    '1',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  test.each(['93.184.216.34', '8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
  test.each([
    'ftp://shop.example/',
    'file:///etc/passwd',
    'http://a:b@shop.example/',
    'http://shop.example:22/',
    'http://shop.example:3000/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'gopher://shop.example/',
    'javascript:alert(1)',
    'no address',
  ])('%s is asked nothing', (address) => {
    expect(readTarget(address, [])).toBeNull();
  });
});

describe('[LNK-1] what is asked of a page', () => {
  test('its content, without anything that says who asks', async () => {
    answer = (_request, reply) => html(reply).end('<title>Chair</title>');
    expect((await there())?.body.toString()).toBe('<title>Chair</title>');
    const headers = evil.asked[0]?.headers;
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('authorization');
    expect(headers?.['accept-encoding']).toBe('identity');
  });

  test('a redirect to a private address is not followed, nor one to another port, scheme or name that leads there', async () => {
    const secret = await openEvilServer((_request, reply) => html(reply).end('secret'));
    const port = secret.host.split(':')[1];
    const resolve: Resolve = (_name, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);
    for (const location of [
      `http://${secret.host}/`,
      `http://localhost:${port}/`,
      'http://169.254.169.254/latest/meta-data/',
      'http://[::ffff:127.0.0.1]/',
      'file:///etc/passwd',
      'http://looks-public.example/',
    ]) {
      answer = to(location);
      expect(await there({ resolve }).catch(() => null)).toBeNull();
    }
    expect(secret.asked).toHaveLength(0);
    await secret.close();
  });

  test('the site’s settings are asked again for each redirect', async () => {
    answer = to(`http://${evil.host.replace('127.0.0.1', 'other.example')}/`);
    const asked: string[] = [];
    const mayAsk = (url: URL) => asked.push(url.hostname) === 1;
    expect(await there({ mayAsk, vouched: [evil.host, 'other.example'] })).toBeNull();
    expect(asked).toEqual(['127.0.0.1', 'other.example']);
  });

  test('redirects in a circle end', async () => {
    answer = to('/again');
    expect(await there()).toBeNull();
    expect(evil.asked).toHaveLength(4);
  });

  test('a name that leads inside is not connected to, whatever it meant a moment before', async () => {
    let lookUps = 0;
    // Public at first, which a check beforehand would have been content with.
    const resolve: Resolve = (_name, done) => {
      lookUps += 1;
      done(null, [{ address: lookUps > 1 ? '93.184.216.34' : '127.0.0.1', family: 4 }]);
    };
    await expect(ask('http://rebinding.example/', options({ resolve }))).rejects.toThrow(
      'not a public address',
    );
    // Looked up once, for the connection itself: there is no second answer to be tricked with.
    expect(lookUps).toBe(1);
    const mixed: Resolve = (_name, done) =>
      done(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '::ffff:127.0.0.1', family: 6 },
      ]);
    await expect(ask('http://mixed.example/', options({ resolve: mixed }))).rejects.toThrow(
      'not a public address',
    );
    expect(evil.asked).toHaveLength(0);
  });

  test('who is slow, or never ends, is left', async () => {
    answer = (_request, reply) => void html(reply).write('<title>');
    const started = performance.now();
    await expect(there({ signal: AbortSignal.timeout(300) })).rejects.toThrow(/abort/i);
    expect(performance.now() - started).toBeLessThan(3_000);
    answer = () => undefined;
    await expect(there({ signal: AbortSignal.timeout(300) })).rejects.toThrow(/abort/i);
  });

  test('of what is endless only the beginning is read, or nothing where a part is worth nothing', async () => {
    let written = 0;
    answer = (_request, reply) => {
      html(reply);
      const pour = (): void => {
        while (reply.write('x'.repeat(16_384)) && written < 50_000_000) written += 16_384;
        if (!reply.destroyed) reply.once('drain', pour);
      };
      pour();
    };
    expect((await there())?.body).toHaveLength(10_000);
    expect(await there({ cuts: false })).toBeNull();
    expect(written).toBeLessThan(20_000_000);
  });

  test('what is no HTML, or packed, is not read', async () => {
    answer = (_request, reply) => reply.writeHead(200, { 'content-type': 'application/zip' }).end('PK');
    expect(await there()).toBeNull();
    answer = (_request, reply) =>
      reply.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('x');
    expect(await there()).toBeNull();
    answer = (_request, reply) => reply.writeHead(404, { 'content-type': 'text/html' }).end('none');
    expect(await there()).toBeNull();
  });
});
