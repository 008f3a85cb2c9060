import { existsSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../src/test-server.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

// Starting a server twice takes what a busy machine takes.
test(
  'a server answers, survives being killed and comes back on its port with its data',
  { timeout: 60_000 },
  async () => {
    server = await startTestServer();
    const { url, dataDir } = server;
    expect((await fetch(`${url}/health`)).status).toBe(200);
    await server.kill();
    await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
    await server.restart();
    expect((await fetch(`${url}/health`)).status).toBe(200);
    await server.close();
    server = undefined;
    expect(existsSync(dataDir)).toBe(false);
  },
);

test('a server that cannot start says why and leaves nothing behind', async () => {
  await expect(startTestServer({ env: { PUBLIC_URL: 'nonsense' } })).rejects.toThrow('PUBLIC_URL');
});
