import { SiteId } from '@parley/protocol';
import { signIn, type ApiClient } from '@parley/testkit/api-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openHost, type Host, type Visit } from '../host-page.ts';
import { parley, stub } from './parley.ts';

let host: Host;
let administrator: ApiClient;
let siteId: string;
beforeAll(async () => {
  host = await openHost({
    html: (tag) => `<!doctype html><html lang="en"><head><title>Shop</title>${stub}
<script>if (location.hash === '#cart') {
  Parley('setAttributes', { plan: 'gold', seats: 3, 'is staff': false });
  Parley('track', 'cart', { value: 1249.5, currency: 'EUR' });
}</script>
${tag}</head><body><p>Shop</p></body></html>`,
  });
  const [email = '', password = ''] = await vi.waitFor(() => {
    const [, ...said] = /e-mail\s+(\S+)\s+password\s+(\S+)/.exec(host.parley.output()) ?? [];
    if (said.length < 2) throw new Error('it has not said how to sign in');
    return said;
  }, 10_000);
  administrator = await signIn(host.parley.url, { email, password });
  const { sites } = await administrator.call('GET /v1/sites');
  siteId = sites.find(({ key }) => key === 'demo-shop')?.id ?? '';
});
afterAll(() => host.close());

/** What operators see beside the visitor who has just written. */
const seenOf = async ({ page }: Visit) => {
  const visitorId = await page.evaluate(() => localStorage.getItem('parley:demo-shop:visitor'));
  return administrator.call('GET /v1/visitors/:visitorId/told', {
    params: { visitorId: visitorId ?? '' },
  });
};

it('[TOL-1] what the page says before the visitor writes is seen with the visitor, and so is what it says later', async () => {
  const visit = await host.visit();
  const { page, openChat, say, complaints } = visit;
  await page.goto(`${host.address}#cart`);
  await page.reload();
  await openChat();
  await say('Where is my order?');
  await expect
    .poll(async () => (await seenOf(visit)).attributes.map(({ name, value }) => [name, value]))
    .toEqual([
      ['is staff', false],
      ['plan', 'gold'],
      ['seats', 3],
    ]);
  await parley(page, 'track', 'order placed', { number: 'A-17' });
  await parley(page, 'setAttributes', { seats: null, plan: 'silver' });
  await expect
    .poll(async () => (await seenOf(visit)).events.map(({ name }) => name))
    .toEqual(['order placed', 'cart']);
  await expect
    .poll(async () => (await seenOf(visit)).attributes.map(({ value }) => value))
    .toEqual([false, 'silver']);
  expect(complaints).toEqual([]);
});

it('[TOL-4] the page fires a rule by its name, and a rule may wait for what the page tracks', async () => {
  const rule = (name: string, text: string, event: string) =>
    administrator.call('POST /v1/triggers', {
      body: {
        siteId: SiteId.parse(siteId),
        name,
        isEnabled: true,
        conditions: [{ fact: 'event', is: 'equal', value: event }],
        text: { en: text },
        needsFreeOperator: false,
        perVisit: 1,
      },
    });
  await rule('Size help', 'Shall we find your size?', 'never happens');
  await rule('Sold out', 'We can order it for you.', 'item unavailable');

  const fired = await host.visit();
  await fired.page.getByRole('button', { name: 'Chat' }).waitFor();
  await parley(fired.page, 'trigger', 'size help');
  await fired.page.getByText('Shall we find your size?').waitFor();

  const tracking = await host.visit();
  await tracking.page.getByRole('button', { name: 'Chat' }).waitFor();
  await parley(tracking.page, 'track', 'item unavailable', { sku: 'boots-42' });
  await tracking.page.getByText('We can order it for you.').waitFor();
  for (const { complaints } of [fired, tracking])
    expect(complaints.filter((one) => !one.includes('503'))).toEqual([]);
});
