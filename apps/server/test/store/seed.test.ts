import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Visit } from '@parley/protocol';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { buildApp } from '../../src/build-app.ts';
import type { Database } from '../../src/db/connection.ts';
import { addWorkspace } from '../../src/cli/workspace-from-words.ts';
import { seedFirstStart } from '../../src/seed/first-start.ts';
import { seedMonth } from '../../src/seed/month/seed-month.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';

const until = Date.UTC(2026, 10, 22, 12);
const never = 2 ** 31 - 1;

const browser = { userAgent: undefined, oldToken: null };

async function start(db: Database) {
  const clock = { now: until };
  const config = {
    port: 0,
    host: '127.0.0.1',
    dataDir: tmpdir(),
    databaseUrl: null,
    publicUrl: null,
    geoipDb: join(tmpdir(), 'none'),
    trustProxy: false as const,
    linkHosts: [],
    smtpUrl: null,
    mailFrom: null,
  };
  const visitTimings = { newsEveryMs: 1, beatEveryMs: never, lookEveryMs: never };
  const app = await buildApp({ config, db, now: () => clock.now, logLevel: 'silent', visitTimings });
  const live = (options: { isStopped?: () => boolean } = {}) =>
    seedMonth(app.context, {
      conversations: 10,
      days: 2,
      seed: 7,
      until,
      clock,
      passwordHash: 'none',
      isStopped: () => false,
      onProgress: () => {},
      ...options,
    });
  return { app, clock, live };
}

const countsOf = async (db: Database) => {
  const { conversations } = await db
    .selectFrom('conversations')
    .select(({ fn }) => fn.countAll<number>().as('conversations'))
    .executeTakeFirstOrThrow();
  const running = await db.selectFrom('conversations').select('id').where('state', '<>', 'ended').execute();
  return { conversations, running: running.length };
};

describeOnEveryDatabase('the seed', (open) => {
  it('makes the demo workspace on an empty database, once', async () => {
    const { app } = await start(await open());
    const signIn = await seedFirstStart(app.context);
    expect(signIn?.password).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const who = signIn ?? { email: '', password: '' };
    expect(await app.context.account.signIn(who, browser)).toMatchObject({ ok: true });
    expect(await seedFirstStart(app.context)).toBeNull();
    await app.close();
  });

  it('lives through a month by the ordinary services, and adds nothing when it is there', async () => {
    const db = await open();
    const { app, clock, live } = await start(db);
    await seedFirstStart(app.context);
    const first = await live();
    expect(first.newColleagues).toBe(6);
    const counts = await countsOf(db);
    expect(counts.conversations).toBeGreaterThan(6);
    expect(counts.running).toBe(0);
    const again = await live();
    expect(again).toMatchObject({ newColleagues: 0 });
    expect((await countsOf(db)).conversations - counts.conversations).toBeLessThan(6);

    const { workspace_id } = await db.selectFrom('sites').select('workspace_id').executeTakeFirstOrThrow();
    const { visitor_id } = await db
      .selectFrom('conversations')
      .select('visitor_id')
      .orderBy('started_at')
      .executeTakeFirstOrThrow();
    const person = { workspaceId: workspace_id, visitorId: visitor_id };
    const visits = await app.context.visits.ofVisitor(person);
    expect(z.array(Visit).min(1).parse(visits)).toEqual(visits);
    expect(await app.context.visitors.find(person)).toMatchObject({
      ok: true,
      value: { visitor: { visitCount: visits.length } },
    });
    const [visit] = visits;
    if (!visit) throw new Error('The visitor has no visit');
    expect(await app.context.visits.withPages(workspace_id, visit.id)).toMatchObject({ ok: true });
    clock.now = until;
    const site = await app.context.siteList.all();
    expect(site).toHaveLength(1);
    await app.close();
  });

  it('can be stopped, leaves nothing half done, and goes on', async () => {
    const db = await open();
    const { app, live } = await start(db);
    await seedFirstStart(app.context);
    let asked = 0;
    await live({ isStopped: () => (asked += 1) > 10 });
    const stopped = await countsOf(db);
    expect(stopped.running).toBe(0);
    await live();
    const whole = await countsOf(db);
    expect(whole.running).toBe(0);
    expect(whole.conversations).toBeGreaterThan(stopped.conversations + 2);
    await app.close();
  });

  it('adds a workspace with an administrator who is invited', async () => {
    const { app } = await start(await open());
    const added = await addWorkspace(app.context, 'Red Shoes', 'Anna@Mail.example');
    if (!added.ok) throw new Error(added.error);
    expect(added.value.siteKey).toMatch(/^red-shoes-/);
    const token = added.value.joinUrl.split('/').at(-1) ?? '';
    expect(
      await app.context.account.join({ token, password: 'a long enough password' }, browser),
    ).toMatchObject({ ok: true });
    expect(await addWorkspace(app.context, 'Twin', 'anna@mail.example')).toMatchObject({ ok: false });
    expect(await addWorkspace(app.context, '', 'x@mail.example')).toMatchObject({ ok: false });
    expect(await addWorkspace(app.context, 'X', 'nonsense')).toMatchObject({ ok: false });
    const sites = await app.context.siteList.all();
    expect(sites.map(({ name }) => name)).toEqual(['Red Shoes']);
    await app.close();
  });
});
