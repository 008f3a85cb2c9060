import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStreet, plain, type OwnerPage, type Street } from '../stories/street.ts';
import { visit } from '../stories/visitor.ts';

const manager = (src: string, count = 1): string =>
  `<script>for (let i = 0; i < ${count}; i++) { const tag = document.createElement('script'); tag.async = true;
    tag.src = '${src}/widget.js'; tag.dataset.site = 'demo-shop'; document.head.append(tag); }</script>`;

const pages: Record<string, OwnerPage> = {
  deferred: { html: (tag) => plain(tag.replace('async', 'defer')) },
  'in the way': { html: (tag) => plain(tag.replace('async', '')) },
  'at the end': { html: (tag) => plain('', tag) },
  'as a module': { html: (tag) => plain(tag.replace('async', 'type="module"')) },
  'by a tag manager': { html: (_, parley) => plain(manager(parley)) },
  'twice in the page': { html: (tag) => plain(tag + tag, tag) },
  'twice by a tag manager, and in the page': { html: (tag, parley) => plain(tag + manager(parley, 2)) },
  'written while the page loads': {
    html: (tag) => plain('', `<script>document.write(${JSON.stringify(tag).replace('</', '<\\/')})</script>`),
  },
  'before the page is written anew': {
    html: (tag) =>
      plain(
        tag.replace('async', ''),
        `<script>onload = () => setTimeout(() => { document.open();
          document.write('<!doctype html><html lang="en"><head><title>New</title></head><body><h1>New</h1></body></html>'); document.close(); }, 300)</script>`,
      ),
  },
  'without a doctype': { html: (tag) => `<title>Old</title>${tag}<p>Old` },
};

let street: Street;
beforeAll(async () => {
  street = await openStreet(pages);
});
afterAll(() => street.close());

it.concurrent.each(Object.keys(pages))('%s: one widget, and visitor and operator talk', async (at) => {
  const visitor = await visit({ street, at });
  if (at.includes('anew')) await visitor.page.getByRole('heading', { name: 'New' }).waitFor();
  await visitor.open();
  await visitor.talk();
  expect(await visitor.page.locator('iframe').count()).toBe(1);
  expect(await visitor.leave()).toEqual([]);
});
