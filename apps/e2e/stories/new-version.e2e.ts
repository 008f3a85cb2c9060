import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type Server } from 'node:http';
import { connect } from 'node:net';
import { expect, test as base } from './fixtures.ts';

interface Deploy {
  readonly url: string;
  /** From now on the server has a newer console. */
  readonly deploy: () => void;
}

const textOf = async (message: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

/** The files that say which version of the console there is, as a deploy would have changed them. */
const newer: Readonly<Record<string, (text: string) => string>> = {
  '/console/service-worker.js': (text) => text.replace(/(version\\":\\")[0-9a-f]{16}/, '$1ffffffffffffffff'),
  '/console/index.html': (text) => text.replace('<head>', '<head><meta name="deployed" content="newer" />'),
};

/** Stands before the server, and changes those files once something was deployed. */
const startFront = async (port: number): Promise<{ server: Server; deploy: () => void }> => {
  let isDeployed = false;
  const server = createServer((request, response) => {
    const change = isDeployed ? newer[request.url ?? ''] : undefined;
    const headers = { ...request.headers, ...(change && { 'accept-encoding': 'identity' }) };
    if (change) delete headers['if-none-match'];
    const { method, url: path } = request;
    const passed = ask({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      if (!change) {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        return void answer.pipe(response);
      }
      void textOf(answer).then((text) => {
        const { 'content-length': _length, etag: _etag, ...rest } = answer.headers;
        response.writeHead(answer.statusCode ?? 500, rest);
        response.end(change(text));
      });
    });
    // A page that goes away, or a server that ends, ends the other side too.
    passed.on('error', () => response.destroy());
    response.on('close', () => passed.destroy());
    request.pipe(passed);
  });
  server.on('upgrade', (request, socket, head) => {
    const line = `${request.method} ${request.url} HTTP/1.1\r\n`;
    const words = request.rawHeaders.map((word, at) => (at % 2 === 0 ? `${word}: ` : `${word}\r\n`));
    const passed = connect(port, '127.0.0.1', () => {
      passed.write(`${line}${words.join('')}\r\n`);
      passed.write(head);
      passed.pipe(socket).pipe(passed);
    });
    passed.on('error', () => socket.destroy());
    socket.on('error', () => passed.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, deploy: () => (isDeployed = true) };
};

const test = base.extend<{ front: Deploy }>({
  front: async ({ stage }, use) => {
    const { server, deploy } = await startFront(Number(new URL(stage.server.url).port));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port was given.');
    await use({ url: `http://127.0.0.1:${address.port}`, deploy });
    server.closeAllConnections();
    server.close();
  },
});

test('a newer console waits until it suits, and comes back to the same conversation with the draft', async ({
  stage,
  front,
}) => {
  const operator = await stage.operator(undefined, { baseURL: front.url });
  const { page, composer } = operator;
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('Do you have it in green?');
  await operator.accept();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await composer.fill('In green and in');
  const address = page.url();

  front.deploy();
  // It looks by itself every hour.
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const strip = page.getByRole('status').filter({ hasText: 'A newer console is ready' });
  await expect(strip).toBeVisible();
  await shop.send('Or in blue?');
  await expect(operator.bubbles).toHaveCount(2);
  // Nothing is taken out of anybody's hands.
  await expect(composer).toHaveValue('In green and in');
  await expect(page.locator('meta[name=deployed]')).toHaveCount(0);

  await strip.getByRole('button').click();
  await expect(page.locator('meta[name=deployed]')).toHaveCount(1);
  expect(page.url()).toBe(address);
  await expect(composer).toHaveValue('In green and in');
  await expect(operator.bubbles).toHaveText(['Do you have it in green?', 'Or in blue?']);
  await expect(strip).toHaveCount(0);
  await operator.send('In green and in blue.');
  await expect(shop.bubbles.last()).toContainText('In green and in blue.');
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['parley-shell-ffffffffffffffff']);
});
