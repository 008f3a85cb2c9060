import { describe, expect, test } from 'vitest';
import { newInvitationId } from '@parley/protocol/ids';
import { DEMO_SITE_KEY } from '../../src/seed/demo.ts';
import { ask, get, signIn } from '../features/test-app.ts';
import { ownPostgresDatabase, runOn } from '../support/own-database.ts';
import { newId, operatorComes, valueOf, visitorComes } from './people.ts';
import { startServer, temporaryFolder } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';

const siteKey = DEMO_SITE_KEY;
const patience = { timeout: 5_000, interval: 20 };

interface TwoNodes {
  readonly a: ServerProcess;
  readonly b: ServerProcess;
  readonly databaseUrl: string;
  /** The Cookie header of the administrator. */
  readonly cookie: string;
}

/** Two server processes on one PostgreSQL. */
async function startTwo(env: Readonly<Record<string, string>> = {}): Promise<TwoNodes> {
  const databaseUrl = await ownPostgresDatabase();
  const [oneFolder, otherFolder] = [await temporaryFolder(), await temporaryFolder()];
  const a = await startServer(oneFolder, { DATABASE_URL: databaseUrl, ...env });
  const b = await startServer(otherFolder, { DATABASE_URL: databaseUrl, ...env });
  return { a, b, databaseUrl, cookie: await signIn(a.origin, a.signIn) };
}

const openVisit = (origin: string) =>
  get(origin, 'POST /v1/sites/:siteKey/visits', {
    params: { siteKey },
    body: {
      visitId: null,
      page: { url: 'https://shop.example/cart', title: 'Cart' },
      referrer: '',
      language: 'en',
      timeZone: '',
    },
  });

// Whole processes start and stop here, on a machine that may be busy with the other tests.
describe('an operator on one node and a visitor on the other', { timeout: 90_000 }, () => {
  test('hear each other: messages, marks, typing and its preview, the end', async () => {
    const { a, b, cookie } = await startTwo();
    const alex = await operatorComes(a.origin, cookie);
    const vera = await visitorComes(b.origin, siteKey);
    const typed: string[] = [];
    const shown: boolean[] = [];
    alex.socket.on('typing.previewed', ({ text }) => typed.push(text));
    vera.socket.on('typing.shown', ({ isTyping }) => shown.push(isTyping));

    const { conversationId } = valueOf(await vera.say('Hello over there'));
    await expect.poll(() => alex.events.map(({ kind }) => kind), patience).toContain('message.added');
    valueOf(await alex.ask('conversation.accept', { id: newId(), conversationId }));
    await expect.poll(() => vera.events.map(({ kind }) => kind), patience).toContain('conversation.accepted');
    vera.socket.emit('typing.preview', { conversationId, text: 'What does it co' });
    alex.socket.emit('typing.show', { conversationId, isTyping: true });
    await expect.poll(() => [typed, shown], patience).toEqual([['What does it co'], [true]]);
    valueOf(await vera.ask('transcript.mark', { conversationId, deliveredSeq: 3, seenSeq: 3 }));
    await expect.poll(() => alex.conversations.get(conversationId)?.visitorSeenSeq, patience).toBe(3);
    valueOf(await alex.ask('conversation.end', { id: newId(), conversationId }));
    await expect.poll(() => vera.conversations.get(conversationId)?.state, patience).toBe('ended');
    // What one node was told holds on the other with its answer.
    const block = { conversationId, span: 'hour', reason: 'spam', words: '' } as const;
    valueOf(await alex.ask('visitor.block', { ...block, id: newId() }));
    expect(await vera.say('Once more')).toMatchObject({ ok: false, error: { code: 'visitor_blocked' } });
  });

  test('both get every entry once and in the order of the log, though both nodes write', async () => {
    const { a, b, cookie } = await startTwo();
    const watchers = [await operatorComes(a.origin, cookie), await operatorComes(b.origin, cookie)];
    const visitors = await Promise.all(
      Array.from({ length: 12 }, (_, index) => visitorComes([a, b][index % 2]?.origin ?? '', siteKey)),
    );
    for (let round = 0; round < 15; round += 1)
      await Promise.all(visitors.map(async ({ say }) => valueOf(await say(`round ${round}`))));
    const all = 12 * 16;
    for (const { events } of watchers) {
      await expect.poll(() => events.length, patience).toBe(all);
      expect(events.map(({ cursor }) => cursor)).toEqual(
        Array.from({ length: all }, (_, index) => index + 1),
      );
    }
    // A node that finds its own entry in the log, beside the other node's, tells it to who wrote it too; a reader drops what it has.
    for (const { events } of visitors) {
      const kept = events
        .map(({ cursor }) => cursor)
        .filter((cursor, index, all) => !all.slice(0, index).includes(cursor));
      expect(kept).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    }
  });

  test('presence, visits, invitations and changed settings cross', async () => {
    const { a, b, cookie } = await startTwo();
    const here = await operatorComes(a.origin, cookie);
    const there = await operatorComes(b.origin, cookie);
    const presences: string[] = [];
    const changed: string[] = [];
    const pages: string[] = [];
    here.socket.on('presence.changed', ({ operators }) =>
      presences.push(...operators.map(({ presence }) => presence)),
    );
    here.socket.on('settings.changed', ({ what }) => changed.push(what));
    here.socket.on('visit.changed', ({ visits }) => pages.push(...visits.map(({ page }) => page.title)));

    valueOf(await there.ask('presence.set', { presence: 'away' }));
    await expect.poll(() => presences.at(-1), patience).toBe('away');
    valueOf(await there.ask('presence.set', { presence: 'online' }));
    await expect.poll(() => presences.at(-1), patience).toBe('online');

    const { visitId } = await openVisit(b.origin);
    await expect.poll(() => pages, patience).toContain('Cart');
    const watch = { params: { siteKey }, body: { visitId, freeOperators: 1 } };
    const held = ask(b.origin, 'POST /v1/sites/:siteKey/watch', watch);
    const id = newInvitationId();
    valueOf(await here.ask('invitation.send', { id, visitId, text: 'May I help?' }));
    expect((await held).value?.invitation?.id).toBe(id);

    const headers = { cookie };
    const { sites } = await get(b.origin, 'GET /v1/sites', { headers });
    const [site] = sites;
    if (!site) throw new Error('There is no site');
    const vera = await visitorComes(a.origin, siteKey);
    const { conversationId } = valueOf(await vera.say('Hello'));
    const typed: string[] = [];
    there.socket.on('typing.previewed', ({ text }) => typed.push(text));
    vera.socket.emit('typing.preview', { conversationId, text: 'seen' });
    await expect.poll(() => typed, patience).toEqual(['seen']);
    const { id: siteId, name, teamId, origins, settings } = site;
    const body = { name, teamId, origins, settings: { ...settings, typingPreview: false } };
    await get(b.origin, 'PUT /v1/sites/:siteId', { params: { siteId }, body, headers });
    await expect.poll(() => changed, patience).toContain('sites');
    // At once, and not when what node A keeps of its sites has grown old.
    vera.socket.emit('typing.preview', { conversationId, text: 'not seen' });
    valueOf(await vera.say('Are you there?'));
    await expect.poll(() => there.conversations.get(conversationId)?.lastSeq, patience).toBe(3);
    expect(typed).toEqual(['seen']);
  });

  test('a session that ends on one node ends its connections on the other', async () => {
    const { a, b, cookie } = await startTwo();
    const alex = await operatorComes(a.origin, cookie);
    const isOver = new Promise<string>((resolve) => void alex.socket.once('disconnect', resolve));
    const begun = performance.now();
    await get(b.origin, 'DELETE /v1/session', { headers: { cookie } });
    expect(await isOver).toBe('io server disconnect');
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  test('what no node told is found in the log; who could not hear sends its consoles to load afresh', async () => {
    const { a, b, cookie, databaseUrl } = await startTwo();
    const alex = await operatorComes(a.origin, cookie);
    const told: number[] = [];
    alex.socket.on('connection.ending', ({ withinMs }) => told.push(withinMs));
    const vera = await visitorComes(b.origin, siteKey);
    valueOf(await vera.say('one'));
    await expect.poll(() => alex.events.length, patience).toBe(2);
    // The connections over which nodes hear each other are cut; what is said meanwhile is heard by nobody.
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parley bus'`;
    expect(await runOn(databaseUrl, cut)).toHaveLength(2);
    for (let count = 2; count <= 50; count += 1) valueOf(await vera.say(`message ${count}`));
    await expect.poll(() => alex.events.length, patience).toBe(51);
    expect(alex.events.map(({ cursor }) => cursor)).toEqual(
      Array.from({ length: 51 }, (_, index) => index + 1),
    );
    await expect.poll(() => told.length, patience).toBe(1);
    expect([a, b].map(({ child }) => child.exitCode)).toEqual([null, null]);
  });
});
