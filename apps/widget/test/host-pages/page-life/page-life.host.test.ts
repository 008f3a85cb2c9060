import { afterAll, beforeAll, expect, it } from 'vitest';
import { isChromiumMissing } from '../stories/browser.ts';
import { openStreet, plain, type OwnerPage, type Street } from '../stories/street.ts';
import { visit, type Visitor } from '../stories/visitor.ts';

const next = '<a href="second">Next</a>';
const turbo = '<script src="/lib/turbo.js"></script>';
const htmx = '<script src="/lib/htmx.js"></script>';

const page = (head: string, body: string): OwnerPage => ({ html: (tag) => plain(head + tag, body) });
const secondly = '<h2>Second page</h2>';

const pages: Record<string, OwnerPage> = {
  turbo: page(turbo, '<a href="turbo2">Next</a>'),
  turbo2: page(turbo, secondly),
  htmx: page(htmx, '<main hx-boost:inherited="true" hx-boost="true"><a href="htmx2">Next</a></main>'),
  htmx2: page(htmx, secondly),
  plain: page('', next),
  second: page('', secondly),
};

let street: Street;
beforeAll(async () => {
  // Playwright forbids what browsers do for people: to keep a page that was left.
  street = await openStreet(pages, { ignoreDefaultArgs: ['--disable-back-forward-cache'] });
});
afterAll(() => street.close());

async function arrive(at: string): Promise<Visitor> {
  const visitor = await visit({ street, at });
  await visitor.open();
  await visitor.talk();
  return visitor;
}

async function move(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('link', { name: 'Next' }).click();
  await visitor.page.getByRole('heading', { name: 'Second page' }).waitFor();
}

/** The conversation is on the screen, goes on, and there is one widget only. */
async function goOn(visitor: Visitor): Promise<void> {
  await visitor.settle();
  await visitor.within().locator('.message').nth(1).waitFor();
  await visitor.talk();
  expect(await visitor.page.locator('iframe').count()).toBe(1);
}

it.concurrent.each(['turbo', 'htmx'])(
  '%s changes the body for another: the conversation goes on',
  async (at) => {
    const visitor = await arrive(at);
    await move(visitor);
    await goOn(visitor);
    await visitor.page.goBack({ waitUntil: 'commit' });
    await visitor.page.getByRole('link', { name: 'Next' }).waitFor();
    await goOn(visitor);
    expect(await visitor.leave()).toEqual([]);
  },
);

it.concurrent('the address changes without a page, and the document loses all it has: the conversation goes on', async () => {
  const visitor = await arrive('plain');
  await visitor.page.evaluate(() => {
    history.pushState({}, '', '/somewhere/else');
    document.documentElement.replaceChild(document.createElement('body'), document.body);
  });
  await goOn(visitor);
  await visitor.page.evaluate(() => {
    document.documentElement.innerHTML = '<head><title>Third</title></head><body><h1>Third</h1></body>';
  });
  await goOn(visitor);
  expect(await visitor.leave()).toEqual([]);
});

/** What stands in the panel, asked without Playwright's frames, which a page that was kept does not get back. */
const shown = (): string | undefined => {
  const host = [...document.documentElement.children].find(({ shadowRoot }) => shadowRoot);
  return (
    host?.shadowRoot?.querySelector('iframe')?.contentDocument?.querySelector('[role=log]')?.textContent ??
    undefined
  );
};

it.skipIf(isChromiumMissing)(
  'the browser keeps the whole page and brings it back: the conversation is as it was',
  async () => {
    const visitor = await arrive('plain');
    const { page, complaints } = visitor;
    await page.evaluate(() => {
      Reflect.set(window, 'isTheSame', true);
    });
    const before = await page.evaluate(shown);
    await move(visitor);
    await page.goBack({ waitUntil: 'commit' });
    await page.getByRole('link').waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'isTheSame'))).toBe(true);
    expect(before).toContain('Yes,');
    expect(await page.evaluate(shown)).toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

it.concurrent('a page is rendered ahead: the widget asks for nothing until somebody looks at it', async () => {
  const asked: string[] = [];
  const visitor = await visit({
    street,
    at: 'plain',
    // Chromium under Playwright renders nothing ahead, so the document says what it would say.
    prepare(page) {
      page.on('request', (request) => asked.push(request.url()));
      return page.addInitScript(() => {
        Object.defineProperty(Document.prototype, 'prerendering', { value: true, configurable: true });
      });
    },
  });
  await visitor.page.waitForLoadState('networkidle');
  expect(asked.filter((address) => /\/(?:v1|assets)\//.test(address))).toEqual([]);
  expect(await visitor.page.getByRole('button', { name: 'Chat', exact: true }).count()).toBe(0);
  await visitor.page.evaluate(() => {
    Object.defineProperty(Document.prototype, 'prerendering', { value: false });
    document.dispatchEvent(new Event('prerenderingchange'));
  });
  await visitor.open();
  await visitor.talk();
  expect(await visitor.leave()).toEqual([]);
});
