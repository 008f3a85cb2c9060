import { connect as connectTcp } from 'node:net';
import { Agent, get as httpGet } from 'node:http';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { spreadFor } from '../../src/plugins/shutdown.ts';
import { DEMO_SITE_KEY } from '../../src/seed/demo.ts';
import { ask, get } from '../features/test-app.ts';
import { becomeVisitor, newId, visitorComes } from './people.ts';
import { startServer, temporaryFolder } from './server-process.ts';

const siteKey = DEMO_SITE_KEY;
/** What G12 allows, in ms. */
const withinMs = 10_000;

/** A visit whose page holds a question at the server, on a connection that is kept open; what the server says to it at last. */
async function holdQuestion(origin: string) {
  const page = { page: { url: 'https://shop.example/', title: '' }, referrer: '', language: 'en' };
  const params = { siteKey };
  const { visitId } = await get(origin, 'POST /v1/sites/:siteKey/visits', {
    params,
    body: { ...page, visitId: null, timeZone: 'Europe/Rome' },
  });
  const watch = (freeOperators: number | null) =>
    ask(origin, 'POST /v1/sites/:siteKey/watch', { params, body: { visitId, freeOperators } });
  const known = await watch(null);
  return { said: watch(known.value?.freeOperators ?? 0) };
}

/** The TCP connection below a socket of this process, from which nothing is read any more. */
function fallSilent({ socket }: Awaited<ReturnType<typeof visitorComes>>): void {
  const { transport } = socket.io.engine as unknown as {
    transport: { ws: { _socket: { pause: () => void } } };
  };
  transport.ws._socket.pause();
}

test(
  '[DLV-9] SIGTERM under load ends in time, whoever holds on, with everything acknowledged on disk',
  { timeout: 60_000 },
  async () => {
    const folder = await temporaryFolder();
    const server = await startServer(folder);
    const { origin } = server;
    const tokens = await Promise.all(Array.from({ length: 8 }, () => becomeVisitor(origin, siteKey)));
    const visitors = await Promise.all(tokens.map((token) => visitorComes(origin, siteKey, token)));
    const silent = await visitorComes(origin, siteKey);
    fallSilent(silent);
    const { port } = new URL(origin);
    // Half a request, and one that was answered on a connection that is kept.
    const half = connectTcp(Number(port), '127.0.0.1').on('error', () => undefined);
    half.write('GET /v1/session HTTP/1.1\r\nHost: x\r\n');
    const agent = new Agent({ keepAlive: true });
    const [kept] = await once(httpGet(`${origin}/health`, { agent }), 'response');
    kept.resume();
    const held = await holdQuestion(origin);

    const told: number[] = [];
    const acknowledged = new Map<string, Set<string>>();
    let sent = 0;
    const enough = new Promise<void>((resolve) => {
      for (const { say, socket, token } of visitors) {
        const own = new Set<string>();
        acknowledged.set(token, own);
        socket.on('connection.ending', ({ withinMs: spread }) => told.push(spread));
        const talk = async (): Promise<void> => {
          while (socket.connected) {
            const id = newId();
            if ((sent += 1) === 400) resolve();
            const answer = await Promise.race([
              say('under load', id),
              once(socket as never, 'disconnect'),
            ]).catch(() => null);
            if (answer && 'ok' in answer && answer.ok) own.add(id);
            if (answer && 'ok' in answer && !answer.ok)
              expect(['overloaded', 'rate_limited']).toContain(answer.error.code);
            if (own.size % 20 === 0) await new Promise(setImmediate);
          }
        };
        void Promise.all([talk(), talk(), talk()]);
      }
    });
    await enough;
    const begun = Date.now();
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(Date.now() - begun).toBeLessThan(withinMs);
    // It was answered, and not cut off: with what there was to say, or that the server is going.
    expect([200, 503]).toContain((await held.said).status);
    expect(told).toHaveLength(visitors.length);
    expect(new Set(told)).toEqual(new Set([spreadFor(1)]));
    agent.destroy();
    half.destroy();

    const after = await startServer(folder);
    for (const token of tokens) {
      const headers = { authorization: `Bearer ${token}` };
      const stored = new Set<string>();
      let cursor = 0;
      for (let hasMore = true; hasMore;) {
        const page = await get(after.origin, 'GET /v1/thread', { query: { after: cursor }, headers });
        for (const { id } of page.events) stored.add(id);
        ({ cursor, hasMore } = page);
      }
      expect([...(acknowledged.get(token) ?? [])].filter((id) => !stored.has(id))).toEqual([]);
    }
    expect([...acknowledged.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(100);
  },
);

test('[DLV-9] the more there are, the longer they take to come back', () => {
  expect(spreadFor(10)).toBe(3_000);
  expect(spreadFor(10_000)).toBe(20_000);
  expect(spreadFor(1_000_000)).toBe(30_000);
});
