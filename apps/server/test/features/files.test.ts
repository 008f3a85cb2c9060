import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { get, startTestApp } from './test-app.ts';

const script = `/* ${'a long comment '.repeat(40)} */`;
const files = {
  'widget/widget.js': `start("__PARLEY_SITE__");${script}`,
  'widget/assets/panel-Ab12Cd34.js': script,
  'console/index.html': '<!doctype html><title>Console</title>',
  'console/assets/main-Ab12Cd34.js': script,
  'demo/index.html': '<!doctype html><title>Shop</title>',
  'demo/cart.html': '<!doctype html><title>Cart</title>',
  'demo/package.json': '{}',
  'demo/.env': 'SECRET=1',
  'secret.txt': 'outside',
};

async function startWithFiles() {
  const root = await mkdtemp(join(tmpdir(), 'parley files-'));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  const folders = { widget: join(root, 'widget'), console: join(root, 'console'), demo: join(root, 'demo') };
  return { root, ...(await startTestApp({ folders })) };
}

const read = async (url: string, headers: Record<string, string> = {}) => {
  const reply = await fetch(url, { headers, redirect: 'manual' });
  return { status: reply.status, headers: reply.headers, text: await reply.text() };
};

describe('the widget’s first file', () => {
  it('carries the public settings of the only site', async () => {
    const app = await startWithFiles();
    const shop = await app.addWorkspace('shop');
    const { text, headers } = await read(`${app.origin}/widget.js`);
    const site = await get(app.origin, 'GET /v1/sites/:siteKey', { params: { siteKey: shop.siteKey } });
    expect(text).toBe(`start(${JSON.stringify(site)});${script}`);
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toContain('max-age=300');
    expect(headers.get('vary')).toBe('Referer, Accept-Encoding');
  });

  it('tells many sites apart by the page, shows a change at once, and nobody else’s settings', async () => {
    const app = await startWithFiles();
    const shop = await app.addWorkspace('shop');
    await app.addWorkspace('other');
    const headers = { cookie: shop.cookie };
    const from = (referer: string) => read(`${app.origin}/widget.js`, { referer });
    expect((await from('https://shop.example/cart')).text).toContain('start(null)');
    const { sites } = await get(app.origin, 'GET /v1/sites', { headers });
    const [site] = sites;
    const body = {
      name: 'Shop',
      teamId: site?.teamId,
      origins: ['https://*.shop.example'],
      settings: site?.settings,
    };
    await get(app.origin, 'PUT /v1/sites/:siteId', { params: { siteId: site?.id ?? '' }, headers, body });
    expect((await from('https://it.shop.example/cart')).text).toContain(`"key":"${shop.siteKey}"`);
    expect((await from('https://shop.example.evil.example/')).text).toContain('start(null)');
  });

  it('is asked for again only when it changed, and is sent compressed', async () => {
    const app = await startWithFiles();
    await app.addWorkspace('shop');
    const first = await read(`${app.origin}/widget.js`, { 'accept-encoding': 'br' });
    expect(first.headers.get('content-encoding')).toBe('br');
    expect(first.text).toContain('start({');
    const again = await read(`${app.origin}/widget.js`, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again).toMatchObject({ status: 304, text: '' });
    await writeFile(join(app.root, 'widget/widget.js'), 'start("__PARLEY_SITE__", 2);');
    const changed = await read(`${app.origin}/widget.js`, {
      'if-none-match': first.headers.get('etag') ?? '',
    });
    expect(changed.status).toBe(200);
  });
});

describe('files', () => {
  it('of the console are strict about scripts and frames, and every place in it opens', async () => {
    const app = await startWithFiles();
    for (const path of ['/console/', '/console/inbox/some/place']) {
      const { status, text, headers } = await read(app.origin + path);
      expect([path, status, text]).toEqual([path, 200, files['console/index.html']]);
      expect(headers.get('content-security-policy')).toContain("script-src 'self';");
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|data:|\*/);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cache-control')).toBe('no-cache');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
    expect((await read(`${app.origin}/`)).headers.get('location')).toBe('/console/');
    expect((await read(`${app.origin}/console`)).headers.get('location')).toBe('/console/');
  });

  it('with a hash in their name never change', async () => {
    const app = await startWithFiles();
    for (const path of ['/console/assets/main-Ab12Cd34.js', '/widget/assets/panel-Ab12Cd34.js']) {
      const { status, headers } = await read(app.origin + path);
      expect([path, status, headers.get('cache-control')]).toEqual([
        path,
        200,
        'public, max-age=31536000, immutable',
      ]);
    }
    const widget = await read(`${app.origin}/widget/assets/panel-Ab12Cd34.js`);
    expect(widget.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('of the demo shop are pages like any shop’s', async () => {
    const app = await startWithFiles();
    for (const [path, title] of [
      ['/demo/', 'Shop'],
      ['/demo/cart.html', 'Cart'],
      ['/demo/cart', 'Cart'],
    ]) {
      expect((await read(`${app.origin}${path}`)).text).toContain(title);
    }
  });

  it('outside the folders cannot be reached', async () => {
    const app = await startWithFiles();
    const { port } = new URL(app.origin);
    // fetch tidies addresses up; somebody who means harm does not.
    const raw = (path: string) =>
      new Promise<string>((resolve, reject) => {
        const asked = request({ port, path, host: '127.0.0.1' }, (reply) => {
          reply.setEncoding('utf8');
          let text = '';
          reply.on('data', (part: string) => (text += part));
          reply.on('end', () => resolve(`${reply.statusCode} ${text}`));
        });
        asked.on('error', reject).end();
      });
    const climbs = [
      '../secret.txt',
      '%2e%2e/secret.txt',
      '..%2fsecret.txt',
      '..%5csecret.txt',
      '%2e%2e%2fsecret.txt',
      '....//secret.txt',
      '/etc/passwd',
      '%00',
      'index.html%00.js',
      '.env',
      'package.json',
    ];
    for (const climb of climbs) {
      for (const prefix of ['/demo/', '/widget/']) {
        const answer = await raw(prefix + climb);
        expect([climb, answer.slice(0, 3)]).toEqual([climb, expect.stringMatching(/^4/)]);
        expect(answer).not.toContain('outside');
      }
    }
    expect(await raw('/console/..%2fsecret.txt')).not.toContain('outside');
  });

  it('that are not built yet are missing, and no failure', async () => {
    const nowhere = join(tmpdir(), 'parley-nowhere');
    const app = await startTestApp({ folders: { widget: nowhere, console: nowhere, demo: nowhere } });
    for (const path of ['/widget.js', '/console/', '/demo/', '/widget/assets/a.js']) {
      expect([path, (await read(app.origin + path)).status]).toEqual([path, 404]);
    }
    expect((await read(`${app.origin}/health`)).status).toBe(200);
  });
});
