import { createHmac } from 'node:crypto';
import { signIn, type ApiClient } from '@parley/testkit/api-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openHost, type Host } from '../host-page.ts';

let host: Host;
let administrator: ApiClient;
let secret: string;
let siteId: string;
beforeAll(async () => {
  host = await openHost({
    html: (tag) => `<!doctype html><html lang="en"><head><title>Shop</title>
<script>window.Parley ??= Object.assign((...call) => Parley.q.push(call), { q: [] });
const said = new URLSearchParams(location.hash.slice(1)).get('statement');
if (said) Parley('identify', said);</script>
${tag}</head><body><p>Shop</p></body></html>`,
  });
  const [email = '', password = ''] = await vi.waitFor(() => {
    const [, ...said] = /e-mail\s+(\S+)\s+password\s+(\S+)/.exec(host.parley.output()) ?? [];
    if (said.length < 2) throw new Error('it has not said how to sign in');
    return said;
  }, 10_000);
  administrator = await signIn(host.parley.url, { email, password });
  const { sites } = await administrator.call('GET /v1/sites');
  const site = sites.find(({ key }) => key === 'demo-shop');
  if (!site) throw new Error('there is no demo shop');
  siteId = site.id;
  ({ secret } = await administrator.call('POST /v1/sites/:siteId/identity-secret', { params: { siteId } }));
});
afterAll(() => host.close());

/** As the console's sample for Node makes it. */
function statementFor(subject: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    sub: subject,
    name: 'Giulia Rossi',
    aud: 'demo-shop',
    exp: Math.floor(Date.now() / 1_000) + 3_600,
  };
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

const kept = () => Object.keys(localStorage).filter((name) => name.startsWith('parley:'));

it('[IDN-1] [IDN-5] whom the page vouches for finds the conversation on another device, and nobody does after signing out', async () => {
  const phone = await host.visit();
  await phone.page.goto(`${host.address}#statement=${statementFor('user-1')}`);
  await phone.page.reload();
  await phone.openChat();
  await phone.say('From my phone');

  const laptop = await host.visit();
  await laptop.page.goto(`${host.address}#statement=${statementFor('user-1')}`);
  await laptop.page.reload();
  await laptop.openChat();
  await laptop.chat.locator('.message', { hasText: 'From my phone' }).waitFor();

  await laptop.chat.getByRole('textbox', { name: 'Your message' }).pressSequentially('Half a sentence');
  await laptop.page.evaluate(() => window.Parley?.('reset'));
  await laptop.chat.locator('.message', { hasText: 'From my phone' }).waitFor({ state: 'detached' });
  expect(await laptop.chat.getByRole('textbox', { name: 'Your message' }).inputValue()).toBe('');
  await expect.poll(() => laptop.page.evaluate(kept)).not.toContain('parley:demo-shop:token');

  await laptop.page.goto(host.address);
  await laptop.page.reload();
  // The panel is open as it was; only nobody's words are in it.
  await laptop.say('Somebody else now');
  expect(await laptop.chat.locator('.message', { hasText: 'From my phone' }).count()).toBe(0);
  for (const { complaints } of [phone, laptop]) expect(complaints).toEqual([]);
});

it('[IDN-5] signing out takes everything away at once, though the panel was never opened on that page', async () => {
  const { page, openChat, say } = await host.visit();
  await openChat();
  await say('Here before');
  await page.reload();
  await page.evaluate(() => {
    window.Parley?.('reset');
  });
  await expect.poll(() => page.evaluate(kept)).toEqual([]);
});
