import type { RouteReply } from '@parley/protocol';
import { valueOf, visitorComes } from '../stories/people.ts';
import { get, startTestApp } from './test-app.ts';
import type { TestApp, TestWorkspace } from './test-app.ts';

export const page = { title: 'Shop', url: 'https://shop.example/shoes' };
const opened = { visitId: null, page, referrer: '', language: 'en', timeZone: 'Europe/Rome' };

/** Somebody who is on the site and has asked something. */
export async function startTalk(app: TestApp, shop: TestWorkspace, text = 'Hello?') {
  const params = { siteKey: shop.siteKey };
  const { visitId } = await get(app.origin, 'POST /v1/sites/:siteKey/visits', { params, body: opened });
  const made = await get(app.origin, 'POST /v1/sites/:siteKey/visitors', {
    params,
    body: { visitId, language: 'en' },
  });
  const visitor = await visitorComes(app.origin, shop.siteKey, made.token);
  const { conversationId } = valueOf(await visitor.say(text));
  const bearer = { authorization: `Bearer ${made.token}` };
  return { visitor, visitId, conversationId, bearer, visitorId: made.visitorId };
}

/** A server with a shop. */
export async function start(options: Parameters<typeof startTestApp>[0] = {}) {
  const app = await startTestApp(options);
  const shop = await app.addWorkspace('shop');
  return { app, shop, headers: { cookie: shop.cookie } };
}

export const snapshot = (app: TestApp, headers: Record<string, string>) =>
  get(app.origin, 'GET /v1/snapshot', { headers });
export const changes = (app: TestApp, headers: Record<string, string>, after: number) =>
  get(app.origin, 'GET /v1/changes', { headers, query: { after } });
/** How many of a kind a receipt counts. */
export const countOf = (receipt: RouteReply<'POST /v1/visitor/erase'>, what: string) =>
  receipt.counts.find((one) => one.what === what)?.count;
