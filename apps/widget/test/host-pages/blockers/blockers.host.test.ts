import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStreet, plain, type Street } from '../stories/street.ts';
import { visit } from '../stories/visitor.ts';
import { forbidden, hidden } from './rules.ts';

let street: Street;
beforeAll(async () => {
  const rules = `<style>${hidden.join(',')} { display: none !important }</style>`;
  street = await openStreet({ blocked: { html: (tag) => plain(rules + tag) } });
});
afterAll(() => street.close());

it('no file of ours has a name that generic rules forbid', () => {
  const dist = join(import.meta.dirname, '../../../dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  expect(files.length).toBeGreaterThan(10);
  const caught = files.filter((name) => forbidden.some((rule) => rule.test(`/widget/${name}`)));
  expect(caught).toEqual([]);
});

it('an ad blocker with generic rules: nothing of ours is forbidden or hidden, and visitor and operator talk', async () => {
  const caught: string[] = [];
  const visitor = await visit({
    street,
    at: 'blocked',
    prepare: (page) =>
      page.route('**/*', (route) => {
        const { pathname, search } = new URL(route.request().url());
        if (!forbidden.some((rule) => rule.test(pathname + search))) return route.continue();
        caught.push(pathname);
        return route.abort('blockedbyclient');
      }),
  });
  await visitor.open();
  await visitor.talk();
  expect(caught).toEqual([]);
  expect(await visitor.leave()).toEqual([]);
});
