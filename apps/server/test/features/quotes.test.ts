import { describe, expect, it, vi } from 'vitest';
import type { Quote } from '@parley/protocol';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { get, startTestApp } from './test-app.ts';

const quote: Quote = {
  exact: 'Pay with 4111 1111 1111 1111',
  prefix: 'Card ',
  suffix: ' today',
  url: 'https://shop.example/pay?step=2&token=abc#top',
  title: 'Checkout',
};

async function talk() {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const anna = await operatorComes(app.origin, shop.cookie);
  const vera = await visitorComes(app.origin, shop.siteKey);
  const messageId = newId();
  const send = (id = messageId) =>
    vera.ask('message.send', {
      id,
      conversationId: null,
      text: 'What is this?',
      quickMessageId: null,
      quote,
    });
  const { conversationId } = valueOf(await send());
  const told = async () => {
    const { events } = await get(app.origin, 'GET /v1/conversations/:conversationId', {
      params: { conversationId },
      headers: { cookie: shop.cookie },
    });
    return events.flatMap((event) => (event.kind === 'message.added' ? [event.body.quote] : []));
  };
  return { app, shop, anna, vera, messageId, conversationId, send, told };
}

describe('a quote of the page', () => {
  it('[QUO-1] goes with the message, without card numbers and without what an address hides', async () => {
    const { told, send } = await talk();
    const [kept] = await told();
    expect(kept?.exact).toMatch(/1111$/);
    expect(kept?.exact).not.toContain('4111');
    expect(kept).toMatchObject({
      prefix: 'Card ',
      url: 'https://shop.example/pay?step=2',
      title: 'Checkout',
    });
    // A repeat is the same intent.
    valueOf(await send());
    expect(await told()).toHaveLength(1);
  });

  it('[QUO-1] is gone with a message that is taken back', async () => {
    const { told, vera, messageId, conversationId } = await talk();
    valueOf(await vera.ask('message.remove', { id: newId(), conversationId, messageId }));
    expect(await told()).toEqual([undefined]);
  });

  it('[QUO-4] is dropped where the owner does not want any', async () => {
    const { app, shop, vera, told, send } = await talk();
    const headers = { cookie: shop.cookie };
    const { sites } = await get(app.origin, 'GET /v1/sites', { headers });
    const [site] = sites;
    if (!site) throw new Error('there is a site');
    const { name, teamId, origins, settings } = site;
    const body = { name, teamId, origins, settings: { ...settings, quotes: 'off' as const } };
    await get(app.origin, 'PUT /v1/sites/:siteId', { params: { siteId: shop.siteId }, headers, body });
    valueOf(await send(newId()));
    const [first, second] = await told();
    expect(first).toBeDefined();
    expect(second).toBeUndefined();
    expect(vera.events.length).toBeGreaterThan(0);
  });
});

describe('showing the place', () => {
  it('[QUO-3] is for who has the conversation, and for what stands in the log', async () => {
    const { app, shop, anna, vera, messageId, conversationId } = await talk();
    const wishes: unknown[] = [];
    vera.socket.on('quote.wanted', (wish) => wishes.push(wish));
    const olga = await operatorComes(
      app.origin,
      await addColleague(app, shop, { name: 'Olga', role: 'supervisor', teamIds: [] }),
    );
    const wish = { conversationId, messageId };
    expect(await anna.ask('quote.show', wish)).toMatchObject({
      ok: false,
      error: { code: 'conversation_unknown' },
    });
    valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
    expect(await olga.ask('quote.show', wish)).toMatchObject({
      ok: false,
      error: { code: 'conversation_unknown' },
    });
    expect(await anna.ask('quote.show', { ...wish, messageId: newId() })).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
    valueOf(await anna.ask('quote.show', wish));
    await vi.waitFor(() => expect(wishes).toMatchObject([{ ...wish, quote: { title: 'Checkout' } }]));

    const reports: unknown[] = [];
    anna.socket.on('quote.reported', (report) => reports.push(report));
    const stranger = await visitorComes(app.origin, shop.siteKey);
    stranger.socket.emit('quote.report', { ...wish, outcome: 'lost' });
    vera.socket.emit('quote.report', { ...wish, outcome: 'shown' });
    await vi.waitFor(() => expect(reports).toEqual([{ ...wish, outcome: 'shown' }]));

    valueOf(await anna.ask('conversation.end', { id: newId(), conversationId }));
    expect(await anna.ask('quote.show', wish)).toMatchObject({ ok: false });
  });
});
