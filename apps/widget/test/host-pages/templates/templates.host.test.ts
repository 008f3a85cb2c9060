import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStreet, plain, type OwnerPage, type Street } from '../stories/street.ts';
import { visit, type Visitor } from '../stories/visitor.ts';

const sheet = (name: string): string => `<link rel="stylesheet" href="/lib/${name}">`;
const styled = (head: string): OwnerPage => ({ html: (tag) => plain(head + tag) });

const pages: Record<string, OwnerPage> = {
  Bootstrap: styled(sheet('bootstrap.css')),
  'normalize.css': styled(sheet('normalize.css')),
  'a reset with !important': styled(
    `<style>*, *::before, *::after { all: unset !important; font: 3px/9 serif !important; letter-spacing: 9px !important;
      text-transform: uppercase !important; direction: rtl !important; color: red !important }</style>`,
  ),
  'a theme of 62.5 % that reverts everything': styled(
    '<style>* { all: revert !important } html { font-size: 62.5% !important }</style>',
  ),
  'rules against guests': styled(
    `<style>html > div, body ~ *, div:not([class]) { display: none !important; visibility: hidden !important; opacity: 0 !important;
      position: static !important; pointer-events: none !important; transform: scale(0) !important; clip-path: inset(50%) !important;
      width: 0 !important; max-height: 0 !important; overflow: hidden !important; z-index: -1 !important }
      iframe, button, textarea { display: none !important; max-width: 1px !important; float: left !important }</style>`,
  ),
  'everything slow, nothing selectable': styled(
    '<style>*, *::before, *::after { transition: all 9s !important; scroll-behavior: smooth !important; user-select: none !important; filter: none }</style>',
  ),
};

let street: Street;
let usual: readonly Buffer[];
beforeAll(async () => {
  street = await openStreet({ ...pages, nothing: styled('') });
  const [visitor, ...looks] = await look('nothing');
  usual = looks;
  await visitor.leave();
});
afterAll(() => street.close());

/** The head says how long answers take, and that changes while the others talk. */
const forgetTimes = (page: Page): Promise<unknown> =>
  page.route('**/welcome', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), usualAnswerMs: null } });
  });

/** The launcher as it looks on the page, and the head of the panel. */
async function look(at: string): Promise<readonly [Visitor, Buffer, Buffer]> {
  const visitor = await visit({ street, at, options: { reducedMotion: 'reduce' }, prepare: forgetTimes });
  const launcher = visitor.page.getByRole('button', { name: 'Chat', exact: true });
  const closed = await launcher.screenshot();
  await visitor.open();
  await visitor.within().getByText('is here').waitFor();
  // Comes with what is loaded last.
  await visitor.within().getByLabel('More', { exact: true }).waitFor();
  await visitor.page.mouse.move(10, 10);
  const open = await visitor.within().getByRole('banner').screenshot();
  return [visitor, closed, open];
}

it.concurrent.each(Object.keys(pages))(
  '%s: it looks as on an empty page, and visitor and operator talk',
  async (at) => {
    const [visitor, ...here] = await look(at);
    const isAlike = here.map((picture, index) => picture.equals(usual[index] ?? Buffer.of()));
    expect(isAlike).toEqual([true, true]);
    await visitor.talk();
    expect(await visitor.leave()).toEqual([]);
  },
);
