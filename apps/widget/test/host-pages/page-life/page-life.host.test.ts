import { afterAll, beforeAll, expect, it } from 'vitest';
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
  ahead: {
    html: () =>
      plain(
        '<script type="speculationrules">{"prerender":[{"source":"list","urls":["second"],"eagerness":"immediate"}]}</script>',
        next,
      ),
  },
};

let street: Street;
beforeAll(async () => {
  street = await openStreet(pages);
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
    await visitor.page.goBack();
    await visitor.page.getByRole('link', { name: 'Next' }).waitFor();
    await goOn(visitor);
    await visitor.leave();
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
  await visitor.leave();
});

it.concurrent('the browser keeps the whole page and brings it back: the conversation goes on', async () => {
  const visitor = await arrive('plain');
  await visitor.page.evaluate(() => {
    Reflect.set(window, 'isTheSame', true);
  });
  await move(visitor);
  await visitor.page.goBack();
  await visitor.page.getByRole('link').waitFor();
  const wasKept = await visitor.page.evaluate(() => Reflect.get(window, 'isTheSame') === true);
  await goOn(visitor);
  await visitor.leave();
  expect(wasKept).toBe(true);
});

it.concurrent('a page is rendered ahead: the widget is there when it is looked at, and not before', async () => {
  const visitor = await visit({ street, at: 'ahead' });
  const wasAhead = async (): Promise<boolean> => {
    const { activationStart = 0 } = await visitor.page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      return { activationStart: Number(Reflect.get(navigation ?? {}, 'activationStart')) };
    });
    return activationStart > 0;
  };
  await move(visitor);
  await visitor.open();
  await visitor.talk();
  const isTrue = await wasAhead();
  await visitor.leave();
  expect(isTrue).toBe(true);
});
