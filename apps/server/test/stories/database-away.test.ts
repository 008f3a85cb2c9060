import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DEMO_SITE_KEY } from '../../src/seed/demo.ts';
import { get } from '../features/test-app.ts';
import { runOn } from '../support/own-database.ts';
import { startPostgres } from '../support/postgres-server.ts';
import type { PostgresServer } from '../support/postgres-server.ts';
import { newId, visitorComes } from './people.ts';
import type { VisitorHere } from './people.ts';
import { startServer, temporaryFolder } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';

const siteKey = DEMO_SITE_KEY;
/** What is promised: everything works again this long after the database does. */
const promisedMs = 5_000;

interface Traffic {
  readonly acknowledged: Set<string>;
  /** Codes of refusals, and "silence". */
  readonly refusals: string[];
  /** When the newest message was acknowledged. */
  readonly lastAt: () => number;
  readonly stop: () => Promise<void>;
}

/** A visitor who writes on and on, and repeats what was not acknowledged. */
function writeOn({ say }: VisitorHere): Traffic {
  const acknowledged = new Set<string>();
  const refusals: string[] = [];
  let lastAt = 0;
  let isOver = false;
  async function write(): Promise<void> {
    let id = newId();
    while (!isOver) {
      const answer = await say('A message', id).catch(() => null);
      if (answer?.ok) {
        acknowledged.add(id);
        id = newId();
        lastAt = performance.now();
      } else {
        const { code, retryAfterMs } = answer?.error ?? { code: 'silence', retryAfterMs: 0 };
        refusals.push(retryAfterMs === undefined ? `${code} without a time` : code);
        await pause(Math.min(200, retryAfterMs ?? 200));
      }
      await pause(5);
    }
  }
  const running = write();
  return {
    acknowledged,
    refusals,
    lastAt: () => lastAt,
    async stop() {
      isOver = true;
      await running;
    },
  };
}

interface Scene {
  readonly postgres: PostgresServer;
  readonly server: ServerProcess;
  readonly visitors: readonly VisitorHere[];
}

async function setUp(): Promise<Scene> {
  const postgres = await startPostgres();
  onTestFinished(postgres.stop);
  const server = await startServer(await temporaryFolder(), { DATABASE_URL: postgres.url });
  onTestFinished(async () => {
    server.child.kill('SIGKILL');
    await server.ended;
  });
  const visitors = await Promise.all(Array.from({ length: 4 }, () => visitorComes(server.origin, siteKey)));
  return { postgres, server, visitors };
}

const health = async ({ origin }: ServerProcess): Promise<number> => (await fetch(`${origin}/health`)).status;

/** The figures, for the page of promises. */
async function breakAndMend(
  { server, visitors }: Scene,
  fault: {
    readonly begin: () => Promise<unknown>;
    readonly end: () => Promise<unknown> | void;
    readonly lastsMs: number;
  },
) {
  const traffic = visitors.map(writeOn);
  const count = () => traffic.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
  await expect.poll(count, { timeout: 10_000 }).toBeGreaterThan(20);
  await fault.begin();
  const statuses: number[] = [];
  const until = performance.now() + fault.lastsMs;
  while (performance.now() < until) {
    statuses.push(await health(server));
    await pause(200);
  }
  await fault.end();
  const mendedAt = performance.now();
  const isBack = () => traffic.every(({ lastAt }) => lastAt() > mendedAt);
  await expect.poll(isBack, { timeout: 20_000, interval: 20 }).toBe(true);
  const backAfterMs = Math.max(...traffic.map(({ lastAt }) => lastAt())) - mendedAt;
  expect(await health(server)).toBe(200);
  await Promise.all(traffic.map(({ stop }) => stop()));
  for (const [index, { acknowledged }] of traffic.entries())
    await expectStored(server, visitors[index]?.token ?? '', acknowledged);
  expect(server.child.exitCode).toBeNull();
  expect(server.said()).not.toMatch(/unhandled|uncaught/i);
  const refusals = traffic.flatMap(({ refusals: some }) => some);
  return { backAfterMs, statuses, refusals: new Set(refusals), acknowledged: count() };
}

/** Everything acknowledged is there once, and no number is missing. */
async function expectStored(server: ServerProcess, token: string, acknowledged: Set<string>): Promise<void> {
  const found: { id: string; cursor: number }[] = [];
  let after = 0;
  for (let hasMore = true; hasMore;) {
    const headers = { authorization: `Bearer ${token}` };
    const page = await get(server.origin, 'GET /v1/thread', { query: { after }, headers });
    found.push(...page.events);
    ({ cursor: after, hasMore } = page);
  }
  const ids = found.map(({ id }) => id);
  expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(found.map(({ cursor }) => cursor)).toEqual(found.map((_, index) => index + 1));
}

describe(
  'while its database is away, a server refuses, lives on, and works again by itself',
  { timeout: 120_000 },
  () => {
    test('when PostgreSQL falls and starts again', async () => {
      const scene = await setUp();
      const { crash, startAgain } = scene.postgres;
      const figures = await breakAndMend(scene, { begin: crash, end: startAgain, lastsMs: 3_000 });
      expect(figures.backAfterMs).toBeLessThan(promisedMs);
      expect(figures.statuses).toContain(503);
      expect([...figures.refusals]).toEqual(['overloaded']);
    });

    test('when PostgreSQL stands still and goes on', async () => {
      const scene = await setUp();
      const { freeze, thaw } = scene.postgres;
      const figures = await breakAndMend(scene, { begin: freeze, end: thaw, lastsMs: 11_000 });
      expect(figures.backAfterMs).toBeLessThan(promisedMs);
      expect(figures.statuses).toContain(503);
      expect([...figures.refusals]).toEqual(['overloaded']);
    });

    test('when all its connections are cut, again and again', async () => {
      const scene = await setUp();
      const cut =
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename is not null';
      const begin = async () => {
        for (let round = 0; round < 10; round += 1) {
          await runOn(scene.postgres.url, cut);
          await pause(150);
        }
      };
      const figures = await breakAndMend(scene, { begin, end: () => {}, lastsMs: 0 });
      expect(figures.backAfterMs).toBeLessThan(promisedMs);
      expect([...figures.refusals].filter((code) => code !== 'overloaded')).toEqual([]);
    });
  },
);
