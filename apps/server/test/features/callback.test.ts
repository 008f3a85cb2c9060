import type { OpeningHours } from '@parley/protocol';
import { describe, expect, it, vi } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { startMailSink } from '../support/mail-sink.ts';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { ask, startTestApp } from './test-app.ts';
import type { TestApp, TestWorkspace } from './test-app.ts';

const weekdays = [{ from: 540, to: 1_080 }];
const inRome: OpeningHours = {
  timeZone: 'Europe/Rome',
  week: [weekdays, weekdays, weekdays, weekdays, weekdays, [], []],
  dates: [],
};
const phone = '+39 06 555 0143';

async function startWithMail(db: Database) {
  const { mails, refused, mail } = await startMailSink();
  return { mails, refused, app: await startTestApp({ config: { ...mail, trustProxy: 1 }, db }) };
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function setHours({ origin }: TestApp, shop: TestWorkspace, replyWithinMs: number | null = 3_600_000) {
  const body = { hours: inRome, answerTargetMs: 60_000, mailTargetMs: 300_000, replyWithinMs };
  const headers = { cookie: shop.cookie };
  const changed = await ask(origin, 'PUT /v1/sites/:siteId/hours', {
    params: { siteId: shop.siteId },
    body,
    headers,
  });
  expect(changed.status).toBe(200);
}

async function startTalk() {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const operator = await operatorComes(app.origin, shop.cookie);
  const visitor = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await visitor.say('Do you ship to Norway?'));
  const headers = bearer(visitor.token);
  const request = (body: object) => ask(app.origin, 'POST /v1/visitor/callback', { headers, body });
  const take = (cookie: string, dueAt: number | null = null, id = newId()) =>
    ask(app.origin, 'POST /v1/conversations/:conversationId/callback/take', {
      params: { conversationId },
      body: { id, dueAt },
      headers: { cookie },
    });
  const result = (body: object) =>
    ask(app.origin, 'POST /v1/conversations/:conversationId/callback/result', {
      params: { conversationId },
      body: { id: newId(), dueAt: null, note: null, noteId: newId(), ...body },
      headers: { cookie: shop.cookie },
    });
  return { app, shop, operator, visitor, conversationId, request, take, result, headers };
}

describe('callbacks', () => {
  it('[CAL-1] one operator has it, whoever else tries; the visitor sees who calls and when', async () => {
    const { app, shop, visitor, conversationId, request, take } = await startTalk();
    const asked = await request({ id: newId(), phone, at: null, note: 'Norway' });
    expect(asked.value?.wish).toMatchObject({ kind: 'callback', state: 'requested', dueAt: null });
    const colleague = await addColleague(app, shop, {
      name: 'Marco',
      role: 'supervisor',
      teamIds: shop.teamIds,
    });
    const dueAt = app.clock.now + 3_600_000;
    const took = await Promise.all([take(shop.cookie, dueAt), take(colleague, dueAt)]);
    expect(took.map(({ code }) => code ?? '').toSorted()).toEqual(['', 'conversation_taken']);
    await expect
      .poll(() => visitor.conversations.get(conversationId)?.wish)
      .toMatchObject({ state: 'taken', dueAt });
    expect(visitor.events.map(({ kind }) => kind)).toContain('callback.taken');
  });

  it('[CAL-1] a repeat has no second effect; a call that reached nobody is due again; its result closes it once', async () => {
    const { app, shop, operator, conversationId, request, take, result } = await startTalk();
    const body = { id: newId(), phone, at: null, note: '' };
    await request(body);
    await request(body);
    await take(shop.cookie);
    const again = app.clock.now + 1_800_000;
    await result({ outcome: 'tried', dueAt: again, note: 'Nobody there' });
    await expect
      .poll(() => operator.conversations.get(conversationId)?.wish)
      .toMatchObject({ state: 'taken', attempts: 1, dueAt: again });
    expect((await result({ outcome: 'done' })).status).toBe(200);
    expect((await result({ outcome: 'done' })).code).toBe('wish_closed');
    await expect
      .poll(() => operator.conversations.get(conversationId))
      .toMatchObject({ waitingSince: null, wish: { state: 'done' } });
    const kinds = operator.events.map(({ kind }) => kind).filter((kind) => kind.startsWith('callback'));
    expect(kinds).toEqual(['callback.requested', 'callback.taken', 'callback.tried', 'callback.closed']);
  });

  it('[CAL-2] the end of a conversation is the end of its callback, and a transfer gives the promise back', async () => {
    const { app, operator, visitor, shop, conversationId, request, take } = await startTalk();
    await request({ id: newId(), phone, at: null, note: '' });
    await take(shop.cookie);
    const to = { teamId: shop.teamIds[1] ?? '' };
    const piotr = await operatorComes(
      app.origin,
      await addColleague(app, shop, { name: 'Piotr', teamIds: [to.teamId] }),
    );
    await operator.ask('conversation.transfer', {
      id: newId(),
      conversationId,
      to,
      note: null,
      noteId: newId(),
    });
    await piotr.ask('conversation.accept', { id: newId(), conversationId });
    await expect.poll(() => visitor.conversations.get(conversationId)?.wish?.state).toBe('requested');
    await operator.ask('conversation.end', { id: newId(), conversationId });
    await expect.poll(() => visitor.conversations.get(conversationId)?.wish?.state).toBe('cancelled');
  });

  it('[CAL-3] nobody is promised a call while it is closed, and every time offered is open', async () => {
    const { app, shop, request, headers } = await startTalk();
    await setHours(app, shop);
    const { value: standing } = await ask(app.origin, 'GET /v1/visitor/standing', { headers });
    // The test's clock stands on a Sunday.
    expect(standing).toMatchObject({ place: 1, hours: { isOpen: false } });
    expect(new Date(standing?.hours?.opensAt ?? 0).toISOString()).toBe('2026-11-23T08:00:00.000Z');
    const sunday = app.clock.now + 3_600_000;
    expect((await request({ id: newId(), phone, at: sunday, note: '' })).code).toBe('closed_then');
    // "As soon as you can" is when it opens.
    const soon = await request({ id: newId(), phone, at: null, note: '' });
    expect(soon.value?.wish.dueAt).toBe(standing?.hours?.opensAt);
    const at = standing?.callTimes[0] ?? 0;
    expect((await request({ id: newId(), phone, at, note: '' })).value?.wish.dueAt).toBe(at);
  });
});

describeOnEveryDatabase('left messages', (open) => {
  it('[CAL-4] a receipt on the spot and by mail, with a time that follows from the hours; the answer goes by mail to who is away', async () => {
    const { app, mails } = await startWithMail(await open());
    const shop = await app.addWorkspace('shop');
    await setHours(app, shop);
    const visitor = await visitorComes(app.origin, shop.siteKey);
    const body = {
      id: newId(),
      message: { id: newId(), text: 'Is the lantern in stock?' },
      email: 'giulia@mail.example',
      phone: null,
      pageUrl: `${app.origin}/demo`,
      timeZone: 'Asia/Tokyo',
    };
    const headers = bearer(visitor.token);
    const { value } = await ask(app.origin, 'POST /v1/visitor/left-message', { headers, body });
    // Monday at nine in Rome, and the hour that the owner allows.
    expect(value).toMatchObject({
      isMailed: true,
      wish: { kind: 'message', dueAt: Date.UTC(2026, 10, 23, 9) },
    });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.source).toContain('GMT+9');
    expect(mails[0]?.source).not.toContain('lantern');
    await ask(app.origin, 'POST /v1/visitor/left-message', { headers, body });
    expect(mails).toHaveLength(1);

    visitor.socket.disconnect();
    const operator = await operatorComes(app.origin, shop.cookie);
    const conversationId = value?.conversationId ?? '';
    const said = { id: newId(), conversationId, text: 'Yes, three of them.', quickMessageId: null };
    valueOf(await operator.ask('message.send', said));
    await app.context.leftMessages.mailAnswers();
    expect(mails).toHaveLength(1);
    app.clock.now += 30_000;
    await app.context.leftMessages.mailAnswers();
    await app.context.leftMessages.mailAnswers();
    expect(mails).toHaveLength(2);
    expect(mails[1]?.source).toContain('three of them');
    expect(mails[1]?.source).toContain(`${app.origin}/demo`);
    await expect.poll(() => operator.conversations.get(conversationId)?.wish?.state).toBe('done');
  });

  it('[CAL-4] without hours no time is named, and a stranger’s page gets into no mail', async () => {
    const { app, mails } = await startWithMail(await open());
    const shop = await app.addWorkspace('shop');
    const visitor = await visitorComes(app.origin, shop.siteKey);
    valueOf(await visitor.say('Hello?'));
    const { value } = await ask(app.origin, 'POST /v1/visitor/left-message', {
      headers: { ...bearer(visitor.token), origin: 'https://evil.example' },
      body: {
        id: newId(),
        message: null,
        email: 'victim@mail.example',
        phone: null,
        pageUrl: 'https://evil.example/win',
        timeZone: '',
      },
    });
    expect(value?.wish.dueAt).toBeNull();
    await vi.waitFor(() => expect(mails).toHaveLength(1));
    expect(mails[0]?.source).not.toContain('evil.example');
  });

  it('[CAL-4] an answer that was not taken goes out later, keeps no other from going, and is given up in the end', async () => {
    const { app, mails, refused } = await startWithMail(await open());
    const shop = await app.addWorkspace('shop');
    const operator = await operatorComes(app.origin, shop.cookie);
    const answered = async (email: string) => {
      const visitor = await visitorComes(app.origin, shop.siteKey);
      valueOf(await visitor.say('Hello?'));
      const left = { message: null, email, phone: null, pageUrl: '', timeZone: '' };
      const { value } = await ask(app.origin, 'POST /v1/visitor/left-message', {
        headers: bearer(visitor.token),
        body: { ...left, id: newId(), pageUrl: `${app.origin}/demo` },
      });
      visitor.socket.disconnect();
      const said = { conversationId: value?.conversationId ?? '', quickMessageId: null };
      valueOf(await operator.ask('message.send', { ...said, id: newId(), text: `To ${email}` }));
    };
    await answered('full@mail.example');
    await answered('never@mail.example');
    await answered('giulia@mail.example');
    const round = async (laterMs: number) => {
      app.clock.now += laterMs;
      await app.context.leftMessages.mailAnswers();
      return mails.flatMap(({ text }) => /^To (\S+)@/m.exec(text)?.[1] ?? []);
    };
    refused.add('full@mail.example').add('never@mail.example');
    mails.length = 0;
    expect(await round(30_000)).toEqual(['giulia']);
    refused.delete('full@mail.example');
    // Not at once, and not twice.
    expect(await round(10_000)).toEqual(['giulia']);
    expect(await round(60_000)).toEqual(['giulia', 'full']);
    for (let tries = 0; tries < 9; tries += 1) await round(4 * 3_600_000);
    refused.clear();
    expect(await round(4 * 3_600_000)).toEqual(['giulia', 'full']);
  });
});
