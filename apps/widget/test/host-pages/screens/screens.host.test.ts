import type { BrowserContextOptions } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isChromiumMissing } from '../stories/browser.ts';
import { openStreet, plain, type OwnerPage, type Street } from '../stories/street.ts';
import { visit, type Visitor } from '../stories/visitor.ts';

const pages: Record<string, OwnerPage> = {
  plain: { html: (tag) => plain(tag, '<p>Tall</p>'.repeat(80)) },
  // Without `cover` browsers keep the page itself away from the notch.
  notched: {
    html: (tag) => plain(tag).replace('width=device-width', 'width=device-width,viewport-fit=cover'),
  },
  arabic: { html: (tag) => plain(tag, '<p>متجر</p>').replace('lang="en"', 'lang="ar" dir="rtl"') },
};

let street: Street;
beforeAll(async () => {
  street = await openStreet(pages);
});
afterAll(() => street.close());

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
interface Screen {
  readonly title: string;
  readonly options: BrowserContextOptions;
  readonly at?: keyof typeof pages;
}

const screens: readonly Screen[] = [
  { title: '320 px', options: { ...phone, viewport: { width: 320, height: 568 } } },
  { title: 'a phone', options: { ...phone, deviceScaleFactor: 3 } },
  { title: 'a phone on its side', options: { ...phone, viewport: { width: 844, height: 390 } } },
  // A window of 1280 × 720, made larger.
  { title: '200 %', options: { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 } },
  { title: '400 %', options: { viewport: { width: 320, height: 180 }, deviceScaleFactor: 4 } },
  { title: 'dark', options: { colorScheme: 'dark' } },
  { title: 'forced colours', options: { forcedColors: 'active' } },
  { title: 'more contrast', options: { contrast: 'more' } },
  { title: 'reduced motion', options: { reducedMotion: 'reduce' } },
  { title: 'right to left', options: { locale: 'ar' }, at: 'arabic' },
];

async function expectOnScreen(visitor: Visitor): Promise<void> {
  const { width = 0, height = 0 } = visitor.page.viewportSize() ?? {};
  for (const part of ['Your message', 'Send', 'Close the chat']) {
    const box = await visitor.within().getByLabel(part, { exact: true }).boundingBox();
    if (!box) throw new Error(`${part} is not there`);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  }
}

it.concurrent.each(screens)(
  '$title: everything is on the screen, and visitor and operator talk',
  async ({ options, at = 'plain' }) => {
    const visitor = await visit({ street, at, options });
    await visitor.open();
    await visitor.talk();
    await expectOnScreen(visitor);
    expect(await visitor.leave()).toEqual([]);
  },
);

it('the keyboard of a phone covers nothing', async () => {
  const visitor = await visit({ street, at: 'plain', options: phone });
  await visitor.open();
  await visitor.field().tap();
  await visitor.page.evaluate(() => {
    const viewport = window.visualViewport;
    // As a keyboard of 340 px does it: the window stays, less of it is seen.
    if (viewport) Object.defineProperties(viewport, { height: { value: 444 }, offsetTop: { value: 60 } });
    viewport?.dispatchEvent(new Event('resize'));
  });
  const dialog = visitor.page.getByRole('dialog');
  await expect.poll(() => dialog.boundingBox()).toEqual({ x: 0, y: 60, width: 390, height: 444 });
  const box = await visitor.field().boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(504);
  await visitor.talk();
  expect(await visitor.leave()).toEqual([]);
});

it.skipIf(isChromiumMissing)('room is left for the notch', async () => {
  const visitor = await visit({ street, at: 'notched', options: phone });
  // Only once the page is there: going to it would undo this.
  const devtools = await visitor.page.context().newCDPSession(visitor.page);
  await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 59, bottom: 34 } });
  await visitor.open();
  const name = await visitor.within().getByRole('heading', { name: 'Demo shop' }).boundingBox();
  const send = await visitor.within().getByLabel('Send', { exact: true }).boundingBox();
  expect(name?.y).toBeGreaterThanOrEqual(59);
  expect((send?.y ?? 0) + (send?.height ?? 0)).toBeLessThanOrEqual(844 - 34);
  await visitor.talk();
  expect(await visitor.leave()).toEqual([]);
});

it.skipIf(isChromiumMissing)('nothing of it is printed', async () => {
  const visitor = await visit({ street, at: 'plain' });
  await visitor.open();
  await visitor.talk();
  const isSeen = (): Promise<boolean> =>
    visitor.page.evaluate(() =>
      [...document.documentElement.children].some(({ shadowRoot }) =>
        [...(shadowRoot?.children ?? [])].some((one) => one.getClientRects().length > 0),
      ),
    );
  await visitor.page.emulateMedia({ media: 'print' });
  expect(await isSeen()).toBe(false);
  await visitor.page.emulateMedia({ media: 'screen' });
  expect(await isSeen()).toBe(true);
  expect(await visitor.leave()).toEqual([]);
});
