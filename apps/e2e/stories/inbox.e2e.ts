import type { Page } from '@playwright/test';
import { consolePageOf } from '../pages/console.page.ts';
import { expect, test } from './fixtures.ts';

/** Counts in each page of a browser how many notes of sounds it has played. */
const countNotes = (): void => {
  const window = globalThis as unknown as { notes: number };
  window.notes = 0;
  const make = AudioContext.prototype.createOscillator;
  AudioContext.prototype.createOscillator = function createOscillator() {
    window.notes += 1;
    return make.call(this);
  };
};
const notesIn = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { notes: number }).notes);

test('of two tabs one rings, again and again until somebody moves; when it is closed, the other does', async ({
  stage,
}) => {
  const left = await stage.operator();
  await left.context.addInitScript(countNotes);
  await left.page.reload();
  const right = consolePageOf(await left.context.newPage());
  await right.page.goto('/console/');
  for (const { page, inbox } of [left, right]) {
    await inbox.getByRole('button', { name: 'Turn the sound on' }).click();
    await page.mouse.move(700, 5);
  }
  const before = [await notesIn(left.page), await notesIn(right.page)];

  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('Is anybody there?');
  const tabs = [left.page, right.page];
  const rung = async () =>
    Promise.all(tabs.map(async (page, at) => (await notesIn(page)) - (before[at] ?? 0)));
  // Two notes each time: the second time proves that it comes again.
  await expect.poll(async () => Math.max(...(await rung())), { timeout: 20_000 }).toBeGreaterThanOrEqual(4);
  expect(Math.min(...(await rung()))).toBe(0);
  for (const { page } of [left, right]) await expect(page).toHaveTitle('(1) Parley');

  const [ringing, silent] = (await rung())[0] ? [left, right] : [right, left];
  await ringing.page.close();
  const heard = await notesIn(silent.page);
  await expect.poll(() => notesIn(silent.page), { timeout: 20_000 }).toBeGreaterThan(heard);
});

test('a reload, a sleep and a new server come back to the same conversation, place, view and draft', async ({
  stage,
}) => {
  const operator = await stage.operator();
  const { page, timeline, composer } = operator;
  const shop = await stage.visitor();
  await shop.openChat();
  for (let count = 1; count <= 30; count += 1) await shop.send(`Line ${count} of what I have to say`);
  await operator.accept();
  await expect(operator.bubbles).toHaveCount(30);

  await page.keyboard.press('Escape');
  await timeline.click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('g');
  await page.keyboard.press('y');
  const view = operator.inbox.getByRole('button', { name: /^Mine/ });
  await expect(view).toBeVisible();
  await composer.fill('What I was about to say');
  const line = timeline.getByText('Line 7 of', { exact: false });
  await line.evaluate((entry) => entry.scrollIntoView({ block: 'start' }));
  const where = async () => Math.round((await line.boundingBox())?.y ?? -1);
  const [place, address] = [await where(), page.url()];

  const expectSame = async () => {
    await expect(composer).toHaveValue('What I was about to say');
    await expect(view).toBeVisible();
    await expect.poll(async () => Math.abs((await where()) - place)).toBeLessThanOrEqual(2);
    expect(page.url()).toBe(address);
  };
  await page.reload();
  await expectSame();

  await operator.context.setOffline(true);
  await shop.send('While you slept');
  await operator.context.setOffline(false);
  await expect(operator.bubbles).toHaveCount(31);
  await expectSame();

  await stage.server.restart();
  await page.reload();
  await expectSame();
});

test('what was said is found by a word of it, and opens where it was said', async ({ stage }) => {
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('Where is my parcel with the red umbrellas?');
  for (let count = 1; count <= 20; count += 1) await shop.send(`Something else ${count}`);
  await operator.accept();
  await expect(operator.bubbles).toHaveCount(21);
  await operator.go('Inbox');
  await operator.page.keyboard.press('g');
  await operator.page.keyboard.press('f');
  const field = operator.page.getByRole('searchbox', { name: 'Search in what was said' });
  await expect(field).toBeFocused();
  const hit = operator.page.getByRole('link', { name: /red umbrellas/ });
  // A second may pass until what was said is found; who asks again finds it.
  await expect(async () => {
    await field.fill('');
    await field.fill('umbrella');
    await expect(hit).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await hit.click();
  await expect(operator.timeline.locator('mark')).toHaveText(['umbrellas']);
  await expect(operator.timeline.locator('mark')).toBeInViewport();
});
