import type { BrowserContext, Page } from '@playwright/test';
import { payloads, planted } from '../sweeps/payloads.ts';
import {
  answerWith,
  plantAnswer,
  plantArticle,
  type PlantedVisitor,
  plantSite,
  plantTeam,
  plantVisitor,
} from '../sweeps/plant.ts';
import { expect, test } from './fixtures.ts';

/** Everything in a browser that would show that a planted text was taken for a program or for markup. */
const watch = async (context: BrowserContext, own: string): Promise<string[]> => {
  const alarms: string[] = [];
  await context.exposeFunction('canary', (number: number) => alarms.push(`payload ${number} ran`));
  context.on('dialog', (dialog) => {
    alarms.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    if (!/^(?:data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== own)
      alarms.push(`asked ${request.url()}`);
  });
  context.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) alarms.push(message.text());
  });
  return alarms;
};

const markup = async (page: Page): Promise<string[]> => {
  const found = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(
          (selector) => [...document.querySelectorAll(selector)].map((one) => one.outerHTML),
          planted,
        ),
      ),
  );
  return found.flat();
};

test('the sweep sees a text that is taken for markup', async ({ stage }) => {
  const careless = (await stage.visitor()).page;
  const alarms = await watch(careless.context(), stage.server.url);
  await careless.evaluate((texts) => {
    for (const text of texts) document.body.append(document.createRange().createContextualFragment(text));
  }, payloads);
  await expect.poll(async () => (await markup(careless)).length).toBeGreaterThan(4);
  // The shop's own policy stops them; the attempt itself is the alarm.
  await expect.poll(() => alarms.join()).toContain('inline event handler');
});

test('no text that the team wrote runs or becomes markup on a visitor’s page', async ({ stage }) => {
  const { api, server } = stage;
  const operator = await stage.operator();
  const { sites } = await api.call('GET /v1/sites');
  const [site] = sites;
  if (!site) throw new Error('The first start makes a site.');
  const body = {
    siteId: site.id,
    name: 'At once',
    isEnabled: true,
    conditions: [{ fact: 'path' as const, is: 'like' as const, value: '*cart*' }],
    text: { en: payloads.join(' ') },
    needsFreeOperator: false,
    perVisit: 1,
  };
  await api.call('POST /v1/triggers', { body });
  await plantSite(api, { siteId: site.id, payloads });
  const shop = await stage.visitor({ path: '/demo/cart.html' });
  const alarms = await watch(shop.context, server.url);
  await expect(shop.invitation).toContainText('canary(0)');
  expect([await markup(shop.page), alarms]).toEqual([[], []]);

  await shop.page.keyboard.press('Escape');
  for (const payload of payloads) await plantArticle(api, payload);
  await shop.openChat();
  await shop.chat
    .getByRole('button', { name: /canary\(/ })
    .first()
    .click();
  await expect(shop.chat.getByRole('article')).toContainText('canary(');
  expect([await markup(shop.page), alarms]).toEqual([[], []]);
  await shop.send('Hello');
  const form = shop.chat.getByRole('form', { name: 'Before we begin' });
  await expect(form).toContainText('canary(');
  expect([await markup(shop.page), alarms]).toEqual([[], []]);
  await form.getByRole('radio').first().check();
  await form.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(shop.mark('Hello', 'Sent')).toBeVisible();
  const [conversation] = (await api.call('GET /v1/snapshot')).conversations;
  if (!conversation) throw new Error('The visitor has written.');
  await answerWith(server.url, { cookie: api.cookie(), conversationId: conversation.id, texts: payloads });
  await expect(shop.bubbles).toHaveCount(payloads.length + 1);
  expect([await markup(shop.page), alarms]).toEqual([[], []]);

  await operator.page.evaluate((to) => location.assign(to), `#/inbox/${conversation.id}`);
  await operator.page.getByRole('button', { name: 'End', exact: true }).click();
  await shop.chat.getByRole('radio', { name: 'Very good' }).click();
  await expect(shop.chat.getByRole('group', { name: 'What decided it?' })).toContainText('canary(');
  expect([await markup(shop.page), alarms]).toEqual([[], []]);
});

test('no text that others wrote runs or becomes markup on any screen', async ({ stage }) => {
  test.setTimeout(300_000);
  const { api, server } = stage;
  const [site] = (await api.call('GET /v1/sites')).sites;
  if (!site) throw new Error('The first start makes a site.');
  const form = await plantSite(api, { siteId: site.id, payloads });
  const visitors: PlantedVisitor[] = [];
  for (const [place, payload] of payloads.entries()) {
    await plantTeam(api, payload);
    const visitor = await plantVisitor(server.url, { siteKey: site.key, payload, form });
    visitors.push(visitor);
    if (place % 3 > 0)
      await plantAnswer(server.url, { cookie: api.cookie(), visitor, payload, isToEnd: place % 3 === 2 });
  }

  const operator = await stage.operator();
  const alarms = await watch(operator.context, server.url);
  const { page } = operator;
  let screens = 0;
  const look = async (name: string): Promise<void> => {
    await expect(page.locator('main, [role=main]').first()).toBeVisible();
    screens += 1;
    expect([name, await markup(page), alarms]).toEqual([name, [], []]);
  };
  const open = async (hash: string): Promise<void> => {
    await page.evaluate((to) => location.assign(to), hash);
    await expect(page.getByText('canary(').first()).toBeVisible();
    await look(hash);
  };

  for (const { conversationId } of visitors) {
    await open(`#/inbox/${conversationId}`);
    await open(`#/inbox/${conversationId}/card`);
    await open(`#/history/${conversationId}`);
  }
  const { visits } = await api.call('GET /v1/visits');
  for (const { id } of visits) await open(`#/visits/${id}`);
  for (const screen of ['#/inbox', '#/history', '#/visits']) await open(screen);
  await page.evaluate(() => location.assign('#/board'));
  await look('#/board');
  await page.evaluate(() => location.assign('#/settings/operators'));
  await look('#/settings');
  const sections = await page
    .locator('a[href^="#/settings/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(sections.length).toBeGreaterThan(4);
  for (const section of sections) {
    await page.evaluate((to) => location.assign(to), section);
    await expect(page.locator(`a[href="${section}"][aria-current]`).first()).toBeVisible();
    await expect(page.locator('main h2').first()).toBeVisible();
    await look(section);
  }
  await page.evaluate(() => location.assign('#/settings/sites'));
  const ofSite = page.locator('main, [role=main]').getByRole('button', { name: / Demo shop$/ });
  await expect.poll(() => ofSite.count()).toBeGreaterThan(3);
  const editors = await ofSite.count();
  for (let place = 0; place < editors; place++) {
    await ofSite.nth(place).click();
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Save' })).toBeVisible();
    await look(`editor ${place} of the site`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  for (const visitor of visitors) visitor.socket.disconnect();
  console.log(`${payloads.length} payloads, ${screens} console screens: nothing ran`);
});
