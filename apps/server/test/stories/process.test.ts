import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { DEMO_SITE_KEY } from '../../src/seed/demo.ts';
import { get } from '../features/test-app.ts';
import { becomeVisitor, newId, valueOf, visitorComes } from './people.ts';
import { spawnServer, startServer, temporaryFolder } from './server-process.ts';

const siteKey = DEMO_SITE_KEY;

// Whole processes start and stop here, on a machine that may be busy with the other tests.
describe('a server process', { timeout: 60_000 }, () => {
  test('that is killed in the middle of everything has lost no acknowledged message', async () => {
    const folder = await temporaryFolder();
    const acknowledged = new Map<string, Set<string>>();
    let server = await startServer(folder);
    const tokens = await Promise.all(Array.from({ length: 8 }, () => becomeVisitor(server.origin, siteKey)));
    for (let round = 0; round < 3; round += 1) {
      const visitors = await Promise.all(tokens.map((token) => visitorComes(server.origin, siteKey, token)));
      let total = 0;
      const traffic = visitors.map(async ({ say, socket, token }) => {
        const stored = acknowledged.get(token) ?? new Set();
        acknowledged.set(token, stored);
        while (socket.connected) {
          const id = newId();
          const answer = await say(`round ${round}`, id).catch(() => null);
          if (answer?.ok) stored.add(id);
          // In the middle of the traffic, and not between two messages.
          if ((total += 1) === 200) server.child.kill('SIGKILL');
          if (total % 100 === 0) await new Promise(setImmediate);
        }
      });
      for (const { socket } of visitors) socket.once('disconnect', () => socket.disconnect());
      await server.ended;
      await Promise.race([Promise.all(traffic), once(server.child, 'close')]);
      server = await startServer(folder);
    }
    for (const token of tokens) {
      const found: { id: string; cursor: number; seq: number | null }[] = [];
      let after = 0;
      for (let hasMore = true; hasMore;) {
        const headers = { authorization: `Bearer ${token}` };
        const page = await get(server.origin, 'GET /v1/thread', { query: { after }, headers });
        found.push(...page.events);
        ({ cursor: after, hasMore } = page);
      }
      const ids = new Set(found.map(({ id }) => id));
      const own = acknowledged.get(token) ?? new Set();
      expect([...own].filter((id) => !ids.has(id as never))).toEqual([]);
      expect(found.map(({ cursor }) => cursor)).toEqual(found.map((_, index) => index + 1));
      expect(ids.size).toBe(found.length);
    }
    expect([...acknowledged.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(100);
  });

  test('that is told to stop says so, finishes and ends well', async () => {
    const server = await startServer(await temporaryFolder());
    const vera = await visitorComes(server.origin, siteKey);
    const told = once(vera.socket as never, 'connection.ending');
    const answer = vera.say('Just in time');
    server.child.kill('SIGTERM');
    const [{ withinMs }] = (await told) as [{ withinMs: number }];
    expect(withinMs).toBeGreaterThan(0);
    expect(await server.ended).toBe(0);
    expect(valueOf(await answer).seq).toBe(2);
  });

  test('[DLV-1] that comes back knows what was said', async () => {
    const folder = await temporaryFolder();
    const before = await startServer(folder);
    const vera = await visitorComes(before.origin, siteKey);
    valueOf(await vera.say('Remember me'));
    before.child.kill('SIGINT');
    expect(await before.ended).toBe(0);
    const after = await startServer(folder);
    const thread = await get(after.origin, 'GET /v1/thread', {
      headers: { authorization: `Bearer ${vera.token}` },
    });
    expect(thread.events.at(-1)).toMatchObject({ kind: 'message.added', body: { text: 'Remember me' } });
  });
});

describe('a wrong setting is one line and exit code 2', () => {
  test.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['HOST', '192.0.2.1'],
    ['DATABASE_URL', 'mysql://localhost/parley'],
    ['PUBLIC_URL', 'chat.example.com'],
    ['PUBLIC_URL', 'https://chat.example.com/parley'],
    ['GEOIP_DB', '/no/such/file.mmdb'],
    ['TRUST_PROXY', 'perhaps'],
  ])('%s=%s', async (name, value) => {
    expect(await refusalOf({ [name]: value })).toEqual({ code: 2, lines: [expect.stringContaining(name)] });
  });

  test('a port that is taken too', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    expect(await refusalOf({ PORT: port })).toEqual({
      code: 2,
      lines: [expect.stringContaining(`Port ${port} is taken`)],
    });
    other.close();
  });
});

async function refusalOf(env: Readonly<Record<string, string>>): Promise<{ code: number; lines: string[] }> {
  const child = spawnServer({ DATA_DIR: await temporaryFolder(), ...env });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, lines: said.trim().split('\n') };
}
