import { signIn, type ApiClient } from '@parley/testkit/api-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openHost, type Host } from '../host-page.ts';
import { parley, stub } from './parley.ts';

let host: Host;
let administrator: ApiClient;
beforeAll(async () => {
  host = await openHost({
    html: (tag) =>
      `<!doctype html><html lang="en"><head><title>Shop</title>${stub}${tag}</head><body><p>Shop</p></body></html>`,
  });
  const [email = '', password = ''] = await vi.waitFor(() => {
    const [, ...said] = /e-mail\s+(\S+)\s+password\s+(\S+)/.exec(host.parley.output()) ?? [];
    if (said.length < 2) throw new Error('it has not said how to sign in');
    return said;
  }, 10_000);
  administrator = await signIn(host.parley.url, { email, password });
});
afterAll(() => host.close());

const kept = async () => ({
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage).filter((name) => !name.endsWith(':visit')),
  databases: (await indexedDB.databases()).map(({ name }) => name),
  cookie: document.cookie,
});
/** Does the server still know whom this token names? */
const isKnown = async (token: string | null): Promise<boolean> => {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${host.parley.url}/v1/thread`, { headers })).ok;
};
/** What says anything about whoever looks at the page. */
const aboutThem = /\/(?:visits|visitors|watch|told|welcome|thread|socket\.io\/?)$/;
const nothing = { local: [], session: [], databases: [], cookie: '' };

it('[IDN-5] reset takes everything of the visitor away, also where the panel was not opened', async () => {
  const { page, chat, openChat, say, complaints } = await host.visit();
  await openChat();
  await say('Here before');
  await parley(page, 'close');
  await page.getByRole('button', { name: 'Chat' }).waitFor();
  await page.evaluate(() => {
    // A conversation that goes on would load the panel; this is somebody who comes back later.
    localStorage.removeItem('parley:demo-shop:running');
  });
  await page.reload();
  await page.getByRole('button', { name: 'Chat' }).waitFor();
  const token = await page.evaluate(() => localStorage.getItem('parley:demo-shop:token'));
  expect(await isKnown(token)).toBe(true);
  expect(await page.locator('iframe').count()).toBe(0);
  await parley(page, 'reset');
  await expect.poll(() => isKnown(token)).toBe(false);
  await expect
    .poll(async () => {
      const { session, ...rest } = await page.evaluate(kept);
      return { ...rest, session: session.filter((name) => !name.endsWith(':open')) };
    })
    .toEqual(nothing);
  await openChat();
  await page.waitForResponse((reply) => reply.url().endsWith('/welcome'));
  expect(await chat.locator('.message').count()).toBe(0);
  // A server of a busy machine may say so.
  expect(complaints.filter((one) => !one.includes('503'))).toEqual([]);
});

it('keeps nothing before the visitor or the page has agreed, and nothing after they do not any more', async () => {
  const { sites } = await administrator.call('GET /v1/sites');
  const site = sites.find(({ key }) => key === 'demo-shop');
  if (!site) throw new Error('there is no demo shop');
  const { id, name, teamId, origins, settings } = site;
  const arrange = (requiresConsent: boolean) =>
    administrator.call('PUT /v1/sites/:siteId', {
      params: { siteId: id },
      body: { name, teamId, origins, settings: { ...settings, requiresConsent } },
    });
  await arrange(true);
  try {
    const { page, chat, say, requests, complaints } = await host.visit();
    await page.getByRole('button', { name: 'Chat' }).click();
    await parley(page, 'track', 'cart', { value: 5 });
    await parley(page, 'setAttributes', { plan: 'gold' });
    // It asks the visitor; nobody is asked who is here before they have agreed.
    await chat.getByRole('button', { name: 'Yes, that is fine' }).waitFor();
    expect(await page.evaluate(kept)).toEqual(nothing);
    expect(requests.filter((address) => aboutThem.test(address))).toEqual([]);

    await parley(page, 'consent', true);
    await expect.poll(() => requests.some((address) => address.endsWith('/told'))).toBe(true);
    await chat.getByRole('textbox', { name: 'Your message' }).waitFor();
    await say('Now I may');
    expect((await page.evaluate(kept)).local).toContain('parley:demo-shop:consent');
    const token = await page.evaluate(() => localStorage.getItem('parley:demo-shop:token'));
    expect(await isKnown(token)).toBe(true);

    await parley(page, 'consent', false);
    await expect.poll(() => page.evaluate(kept)).toEqual(nothing);
    await expect.poll(() => isKnown(token)).toBe(false);
    const asked = requests.length;
    await parley(page, 'track', 'order', { value: 7 });
    await chat.getByRole('button', { name: 'Yes, that is fine' }).waitFor();
    await page.mouse.wheel(0, 100);
    expect(requests.slice(asked).filter((address) => aboutThem.test(address))).toEqual([]);
    expect(await page.evaluate(kept)).toEqual(nothing);
    // A server of a busy machine may say so.
    expect(complaints.filter((one) => !one.includes('503'))).toEqual([]);
  } finally {
    await arrange(false);
  }
});
