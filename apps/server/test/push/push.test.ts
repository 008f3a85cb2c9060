import type { PushSettings } from '@parley/protocol';
import { expect, onTestFinished, test } from 'vitest';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { ask, get, startTestApp } from '../features/test-app.ts';
import { makeDevice, openPushService } from './fake-push-service.ts';

const everything: PushSettings = {
  events: ['waiting', 'message', 'offered'],
  showsText: true,
  language: 'en',
};

async function shopWithDevice({ isVouched = true } = {}) {
  const service = await openPushService();
  onTestFinished(() => service.close());
  const config = { linkHosts: isVouched ? [service.host] : [] };
  const app = await startTestApp({ config, limits: { pushGraceMs: 0, presenceGraceMs: 0 } });
  const shop = await app.addWorkspace('shop');
  const subscribe = async (cookie: string, name: string, settings: Partial<PushSettings> = {}) => {
    const device = makeDevice(service.host, name);
    const body = { ...everything, ...settings, subscription: device.subscription };
    await get(app.origin, 'PUT /v1/push', { headers: { cookie }, body });
    return device;
  };
  const visitorSays = async (text: string) => {
    const vera = await visitorComes(app.origin, shop.siteKey);
    const { conversationId } = valueOf(await vera.say(text));
    // What is stored is published after its answer has left.
    await app.context.eventLog.settled();
    await app.context.push.settled();
    return { vera, conversationId };
  };
  return { ...service, app, shop, subscribe, visitorSays };
}

test('[PSH-1] a device is told, encrypted for it alone and signed by this installation, while no console is open', async () => {
  const { app, shop, subscribe, visitorSays, told } = await shopWithDevice();
  const { teamIds } = shop;
  const anna = await addColleague(app, shop, { name: 'anna', teamIds: [...teamIds] });
  const device = await subscribe(anna, 'anna');
  const { conversationId } = await visitorSays('Where is my parcel?');
  expect(told).toHaveLength(1);
  const { headers, body, path } = told[0] ?? never();
  expect(path).toBe('/anna');
  expect(headers).toMatchObject({
    'content-encoding': 'aes128gcm',
    ttl: '120',
    urgency: 'high',
    topic: conversationId.replaceAll('-', ''),
  });
  expect(body.includes('parcel')).toBe(false);
  expect(device.read(body)).toEqual({
    title: 'Visitor: Somebody waits for an answer',
    body: 'Where is my parcel?',
    conversationId,
  });
  const { publicKey } = await get(app.origin, 'GET /v1/push', { headers: { cookie: anna } });
  expect(headers.authorization).toContain(`k=${publicKey}`);
  // The same for ever: browsers hold on to it.
  expect((await get(app.origin, 'GET /v1/push', { headers: { cookie: shop.cookie } })).publicKey).toBe(
    publicKey,
  );
});

test('[PSH-2] nobody is told whose console is open, and only of what was chosen', async () => {
  const { app, shop, subscribe, visitorSays, told } = await shopWithDevice();
  const teamIds = [...shop.teamIds];
  const anna = await addColleague(app, shop, { name: 'anna', teamIds });
  const marco = await addColleague(app, shop, { name: 'marco', teamIds });
  await subscribe(anna, 'anna');
  await subscribe(marco, 'marco', { events: ['message'] });
  const here = await operatorComes(app.origin, anna);
  const { vera, conversationId } = await visitorSays('Hello?');
  expect(told).toEqual([]);
  valueOf(await here.ask('conversation.accept', { id: newId(), conversationId }));
  valueOf(await vera.say('Are you there?'));
  await app.context.eventLog.settled();
  await app.context.push.settled();
  expect(told).toEqual([]);
  here.socket.disconnect();
  // Until the server has noticed that her console is gone.
  await expect
    .poll(
      async () => {
        await vera.say('Still there?');
        await app.context.eventLog.settled();
        await app.context.push.settled();
        return told.map(({ path }) => path);
      },
      { timeout: 10_000 },
    )
    .toEqual(['/anna']);
});

test('[PSH-3] without text there is no word and no name of anybody in it', async () => {
  const { app, shop, subscribe, visitorSays, told } = await shopWithDevice();
  const anna = await addColleague(app, shop, { name: 'anna', teamIds: [...shop.teamIds] });
  const device = await subscribe(anna, 'anna', { showsText: false, language: 'it' });
  const { conversationId } = await visitorSays('I am Vera and this is a secret');
  expect(told.map(({ body }) => device.read(body))).toEqual([
    { title: 'Parley', body: 'Qualcuno aspetta una risposta', conversationId },
  ]);
});

test('[PSH-4] a device hears nothing after its session ended, in whichever way, nor after its browser forgot it', async () => {
  const { app, shop, subscribe, visitorSays, told, answers } = await shopWithDevice();
  const teamIds = [...shop.teamIds];
  const anna = await addColleague(app, shop, { name: 'anna', teamIds });
  await subscribe(anna, 'anna');
  await get(app.origin, 'DELETE /v1/session', { headers: { cookie: anna } });
  await visitorSays('One');
  expect(told).toEqual([]);
  await app.context.push.sweep();
  expect(await app.context.db.selectFrom('push_subscriptions').selectAll().execute()).toEqual([]);

  const marco = await addColleague(app, shop, { name: 'marco', teamIds });
  await subscribe(marco, 'marco');
  answers.status = 410;
  await visitorSays('Two');
  await visitorSays('Three');
  expect(told).toHaveLength(1);
  expect((await get(app.origin, 'GET /v1/push', { headers: { cookie: marco } })).settings).toBeNull();

  const olga = await addColleague(app, shop, { name: 'olga', teamIds });
  await subscribe(olga, 'olga');
  await get(app.origin, 'DELETE /v1/push', { headers: { cookie: olga } });
  await visitorSays('Four');
  expect(told).toHaveLength(1);
});

test('[PSH-4] whoever signs in on the same browser takes its subscription over', async () => {
  const { app, shop, visitorSays, told } = await shopWithDevice();
  const teamIds = [...shop.teamIds];
  const { subscription } = makeDevice(new URL(app.origin).host, 'shared');
  const anna = await addColleague(app, shop, { name: 'anna', teamIds });
  const marco = await addColleague(app, shop, { name: 'marco', teamIds });
  for (const cookie of [anna, marco])
    await get(app.origin, 'PUT /v1/push', { headers: { cookie }, body: { ...everything, subscription } });
  expect((await get(app.origin, 'GET /v1/push', { headers: { cookie: anna } })).settings).toBeNull();
  expect((await get(app.origin, 'GET /v1/push', { headers: { cookie: marco } })).settings).toEqual(
    everything,
  );
  await visitorSays('Hello?');
  expect(told).toEqual([]);
});

test('[PRM-5] who promised is told before the time, and they and the supervisors of the team when it is late, each once', async () => {
  const { app, shop, subscribe, told } = await shopWithDevice();
  const teamIds = [...shop.teamIds];
  const anna = await addColleague(app, shop, { name: 'anna', teamIds });
  const boss = await addColleague(app, shop, { name: 'boss', teamIds, role: 'supervisor' });
  const elsewhere = await addColleague(app, shop, { name: 'elsewhere', teamIds: [], role: 'supervisor' });
  const here = await operatorComes(app.origin, anna);
  const vera = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await vera.say('Can you look?'));
  valueOf(await here.ask('conversation.accept', { id: newId(), conversationId }));
  const dueAt = app.clock.now + 3_600_000;
  const made = { id: newId(), conversationId, text: 'I will call you', dueAt };
  valueOf(await here.ask('promise.make', made));
  here.socket.disconnect();
  const device = await subscribe(anna, 'anna', { events: ['promise'] });
  await subscribe(boss, 'boss', { events: ['promise'] });
  await subscribe(elsewhere, 'elsewhere', { events: ['promise'] });
  const look = async () => {
    await Promise.all([app.context.promiseReminders.look(), app.context.promiseReminders.look()]);
    await app.context.push.settled();
    return told.map(({ path, body }) => `${path} ${path === '/anna' ? device.read(body).title : ''}`);
  };
  expect(await look()).toEqual([]);
  app.clock.now = dueAt - 599_000;
  await app.context.db.deleteFrom('operator_connections').execute();
  const reminded = '/anna Visitor: A promise is due soon';
  expect(await look()).toEqual([reminded]);
  app.clock.now = dueAt + 1_000;
  await app.context.db.deleteFrom('operator_connections').execute();
  const late = [reminded, '/anna Visitor: A promise is late', '/boss '];
  expect(new Set(await look())).toEqual(new Set(late));
  expect(await look()).toHaveLength(3);
});

test('[PRM-5] of a promise that was closed nobody is told', async () => {
  const { app, shop, subscribe, told } = await shopWithDevice();
  const here = await operatorComes(app.origin, shop.cookie);
  const vera = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await vera.say('Can you look?'));
  valueOf(await here.ask('conversation.accept', { id: newId(), conversationId }));
  const made = { id: newId(), conversationId, text: 'I will', dueAt: app.clock.now + 60_000 };
  valueOf(await here.ask('promise.make', made));
  const closed = { id: newId(), conversationId, promiseId: made.id, outcome: 'kept' as const };
  valueOf(await here.ask('promise.close', closed));
  here.socket.disconnect();
  await subscribe(shop.cookie, 'boss', { events: ['promise'] });
  app.clock.now += 120_000;
  await app.context.db.deleteFrom('operator_connections').execute();
  await app.context.promiseReminders.look();
  await app.context.push.settled();
  expect(told).toEqual([]);
});

test('[PSH-5] an address inside the network is asked nothing, whoever subscribes with it', async () => {
  const { app, shop, subscribe, visitorSays, told } = await shopWithDevice({ isVouched: false });
  const anna = await addColleague(app, shop, { name: 'anna', teamIds: [...shop.teamIds] });
  await subscribe(anna, 'anna');
  await visitorSays('Hello?');
  expect(told).toEqual([]);
  const body = { ...everything, subscription: { endpoint: 'no address', keys: { p256dh: 'x', auth: 'y' } } };
  expect((await ask(app.origin, 'PUT /v1/push', { headers: { cookie: anna }, body })).code).toBe(
    'bad_request',
  );
});

function never(): never {
  throw new Error('nobody was told');
}
