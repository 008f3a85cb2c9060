import { newInvitationId } from '@parley/protocol/ids';
import type { AckOf, PayloadOf } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { connectConsole, followVisits } from './sockets.ts';
import type { Console } from './sockets.ts';
import { ask, get, startTestApp } from './test-app.ts';
import type { TestApp, TestWorkspace } from './test-app.ts';

const openVisit = async ({ origin }: TestApp, { siteKey }: TestWorkspace, language = 'it') => {
  const page = { url: 'https://shop.example/cart', title: 'Cart' };
  const body = { visitId: null, page, referrer: '', language, timeZone: '' };
  return get(origin, 'POST /v1/sites/:siteKey/visits', { params: { siteKey }, body });
};

const watch = ({ origin }: TestApp, { siteKey }: TestWorkspace, body: object, signal?: AbortSignal) =>
  ask(origin, 'POST /v1/sites/:siteKey/watch', { params: { siteKey }, body, ...(signal && { signal }) });

const report = ({ origin }: TestApp, { siteKey }: TestWorkspace, body: object) =>
  ask(origin, 'POST /v1/sites/:siteKey/invitations', { params: { siteKey }, body });

const send = (socket: Console, payload: PayloadOf<'invitation.send'>): Promise<AckOf<'invitation.send'>> =>
  new Promise((resolve) => socket.emit('invitation.send', payload, resolve));

describe('watching', () => {
  it('tells at once how many operators are free, and then waits', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const { visitId } = await openVisit(app, shop);
    expect((await watch(app, shop, { visitId, freeOperators: null })).value).toEqual({
      invitation: null,
      freeOperators: 0,
    });
    const held = watch(app, shop, { visitId, freeOperators: 0 });
    await connectConsole(app.origin, shop.cookie);
    expect((await held).value).toEqual({ invitation: null, freeOperators: 1 });
  });

  it('hands over an invitation by hand as soon as it is sent, once', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const operator = await connectConsole(app.origin, shop.cookie);
    const told = followVisits(operator);
    const { visitId } = await openVisit(app, shop);
    const { value } = await watch(app, shop, { visitId, freeOperators: null });
    const held = watch(app, shop, { visitId, freeOperators: value?.freeOperators });
    const id = newInvitationId();
    expect(await send(operator, { id, visitId, text: 'May I help?' })).toEqual({ ok: true, value: {} });
    expect((await held).value?.invitation).toEqual({ id, text: 'May I help?', operatorName: 'Anna' });
    for (const outcome of ['shown', 'dismissed', 'shown'] as const) {
      expect((await report(app, shop, { visitId, id, triggerId: null, outcome })).status).toBe(200);
    }
    await expect.poll(() => told.get(visitId)?.invitation).toBe('dismissed');
  });

  it('finds an invitation that was sent while nobody asked', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const operator = await connectConsole(app.origin, shop.cookie);
    const { visitId } = await openVisit(app, shop);
    await send(operator, { id: newInvitationId(), visitId, text: 'May I help?' });
    expect((await watch(app, shop, { visitId, freeOperators: 1 })).value?.invitation?.text).toBe(
      'May I help?',
    );
  });

  it('keeps one question per page and no more than it has room for', async () => {
    const app = await startTestApp({ limits: { heldWatches: 1 } });
    const shop = await app.addWorkspace('shop');
    const { visitId } = await openVisit(app, shop);
    const other = await openVisit(app, shop);
    const first = watch(app, shop, { visitId, freeOperators: 0 });
    await expect.poll(app.context.watch.held).toBe(1);
    const page = new AbortController();
    const second = watch(app, shop, { visitId, freeOperators: 0 }, page.signal).catch(() => null);
    expect((await first).status).toBe(200);
    await expect.poll(app.context.watch.held).toBe(1);
    const third = await watch(app, shop, { visitId: other.visitId, freeOperators: 0 });
    expect(third).toMatchObject({ status: 429, code: 'rate_limited' });
    page.abort();
    await second;
    await expect.poll(app.context.watch.held).toBe(0);
  });

  it('answers everyone when the server stops', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const { visitId } = await openVisit(app, shop);
    const held = watch(app, shop, { visitId, freeOperators: 0 });
    await expect.poll(app.context.watch.held).toBe(1);
    await app.close();
    expect((await held).status).toBe(200);
  });
});

describe('an invitation by a trigger', () => {
  const trigger = {
    name: 'Cart',
    isEnabled: true,
    conditions: [{ fact: 'path', is: 'like', value: '/cart*' }],
    needsFreeOperator: false,
    perVisit: 1,
  };

  const withTrigger = async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const text = { en: 'A question?', it: 'Una domanda?' };
    const body = { ...trigger, siteId: shop.siteId, text };
    const { id } = await get(app.origin, 'POST /v1/triggers', { headers: { cookie: shop.cookie }, body });
    return { app, shop, triggerId: id };
  };

  it('is noted at its first report, in the words that the visitor read', async () => {
    const { app, shop, triggerId } = await withTrigger();
    const { visitId, triggers } = await openVisit(app, shop);
    expect(triggers.map(({ id }) => id)).toEqual([triggerId]);
    const id = newInvitationId();
    expect((await report(app, shop, { visitId, id, triggerId, outcome: 'answered' })).status).toBe(200);
    expect((await report(app, shop, { visitId, id, triggerId, outcome: 'shown' })).status).toBe(200);
    const rows = await app.context.db
      .selectFrom('invitations')
      .select(['id', 'text', 'state', 'visit_id'])
      .execute();
    expect(rows).toEqual([{ id, text: 'Una domanda?', state: 'answered', visit_id: visitId }]);
  });

  it('keeps the language of the page where that is not the browser’s', async () => {
    const { app, shop, triggerId } = await withTrigger();
    const { visitId } = await openVisit(app, shop, 'it');
    await report(app, shop, { visitId, id: newInvitationId(), triggerId, outcome: 'shown', language: 'en' });
    const rows = await app.context.db.selectFrom('invitations').select('text').execute();
    expect(rows).toEqual([{ text: 'A question?' }]);
  });

  it('is refused when the trigger, the visit or the id is somebody else’s', async () => {
    const { app, shop, triggerId } = await withTrigger();
    const other = await app.addWorkspace('other');
    const own = await openVisit(app, shop);
    const foreign = await openVisit(app, other);
    const id = newInvitationId();
    const unknown = { status: 404, code: 'invitation_unknown' };
    expect(
      await report(app, other, { visitId: foreign.visitId, id, triggerId, outcome: 'shown' }),
    ).toMatchObject(unknown);
    expect(
      await report(app, shop, { visitId: foreign.visitId, id, triggerId, outcome: 'shown' }),
    ).toMatchObject(unknown);
    expect(
      await report(app, shop, { visitId: own.visitId, id, triggerId: null, outcome: 'shown' }),
    ).toMatchObject(unknown);
    await report(app, shop, { visitId: own.visitId, id, triggerId, outcome: 'shown' });
    const second = await openVisit(app, shop);
    expect(
      await report(app, shop, { visitId: second.visitId, id, triggerId, outcome: 'shown' }),
    ).toMatchObject(unknown);
  });
});

describe('an invitation by hand', () => {
  it('reaches nobody who has left, nor the visitors of another workspace, and keeps its id', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const other = await app.addWorkspace('other');
    const operator = await connectConsole(app.origin, shop.cookie);
    const { visitId } = await openVisit(app, shop);
    const foreign = await openVisit(app, other);
    const id = newInvitationId();
    const refused = (code: string) => ({ ok: false, error: { code } });
    expect(await send(operator, { id, visitId: foreign.visitId, text: 'Hi' })).toMatchObject(
      refused('invitation_unknown'),
    );
    expect(await send(operator, { id, visitId, text: 'Hi' })).toMatchObject({ ok: true });
    expect(await send(operator, { id, visitId, text: 'Hi' })).toMatchObject({ ok: true });
    expect(await send(operator, { id, visitId, text: 'Something else' })).toMatchObject(refused('id_reused'));
    app.clock.now += 60_000;
    expect(await send(operator, { id: newInvitationId(), visitId, text: 'Hi' })).toMatchObject(
      refused('invitation_unknown'),
    );
  });
});
