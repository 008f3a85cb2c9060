import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStreet, plain, type OwnerPage, type Street } from '../stories/street.ts';
import { visit } from '../stories/visitor.ts';

const eats = (target: string, phase: boolean, stop: string, room = ''): OwnerPage => ({
  html: (tag) =>
    plain(
      `<script>for (const kind of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'])
        ${target}.addEventListener(kind, (event) => { ${stop} }, ${phase});</script>${tag.replace('<script', `<script ${room}`)}`,
    ),
});
const preventing = 'event.preventDefault(); event.stopImmediatePropagation();';
/** As shortcut libraries do: not where somebody writes, as far as they can tell. */
const unlessWriting = `if (!/INPUT|TEXTAREA/.test(event.target.tagName)) { ${preventing} }`;

const pages: Record<string, OwnerPage> = {
  'window, first': eats('window', true, preventing),
  'document, first': eats('document', true, preventing),
  'document, last': eats('document', false, preventing),
  'document, last, drawn in the page': eats('document', false, unlessWriting, 'data-room="page"'),
  'window, last, drawn in the page': eats('window', false, preventing, 'data-room="page"'),
};

let street: Street;
beforeAll(async () => {
  street = await openStreet(pages);
});
afterAll(() => street.close());

it.concurrent.each(Object.keys(pages))('%s: every letter arrives', async (at) => {
  const visitor = await visit({ street, at });
  await visitor.open();
  await visitor.talk();
  expect(await visitor.leave()).toEqual([]);
});
