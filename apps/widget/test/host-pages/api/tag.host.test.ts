import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHost, type Host } from '../host-page.ts';
import { parley, stub } from './parley.ts';

let host: Host;
beforeAll(async () => {
  host = await openHost({
    // What stands after the `#` becomes attributes of the script tag.
    html: (tag, parleyHost) => `<!doctype html><html lang="en"><head><title>Shop</title>${stub}
<script>
const element = document.createElement('script');
element.src = '${parleyHost}/widget.js';
element.dataset.site = 'demo-shop';
for (const [name, value] of new URLSearchParams(location.hash.slice(1))) element.dataset[name] = value;
document.head.append(element);
</script></head><body><p>${tag.length}</p></body></html>`,
  });
});
afterAll(() => host.close());

async function visit(attributes: Record<string, string>) {
  const visited = await host.visit();
  await visited.page.goto(`${host.address}#${new URLSearchParams(attributes)}`);
  await visited.page.reload();
  return visited;
}

it('stands on the side, as far from the corner and in the language that the tag says', async () => {
  const { page, complaints } = await visit({ side: 'left', offset: '0 24px 80px', language: 'ru' });
  const box = await page.getByRole('button', { name: 'Чат' }).boundingBox();
  expect(box).toMatchObject({ x: 16 + 24, y: 720 - 16 - 80 - 56 });
  expect(complaints).toEqual([]);
});

it('hides its launcher until it is shown', async () => {
  const { page } = await visit({ start: 'hidden' });
  const button = page.getByRole('button', { name: 'Chat', includeHidden: true });
  await button.waitFor({ state: 'attached' });
  expect(await button.isVisible()).toBe(false);
  await parley(page, 'show');
  await button.waitFor();
});

it('begins open, takes no focus, and stays closed in this tab once the visitor has closed it', async () => {
  const { page, chat, requests } = await visit({ start: 'open' });
  const watched = () => requests.filter((address) => address.endsWith('/watch')).length;
  const field = chat.getByRole('textbox', { name: 'Your message' });
  await field.waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await field.press('Escape');
  const before = watched();
  await page.reload();
  await page.getByRole('button', { name: 'Chat' }).waitFor();
  await expect.poll(watched).toBeGreaterThan(before);
  expect(await page.locator('iframe').count()).toBe(0);
});

it('says to an owner who debugs what is wrong, once and in plain words', async () => {
  const { page, complaints } = await visit({ debug: '', side: 'middle', start: 'later', offset: '7 apples' });
  await page.getByRole('button', { name: 'Chat' }).waitFor();
  for (let time = 0; time < 2; time += 1) {
    await parley(page, 'opne');
    await parley(page, 'on', 'opened');
    await parley(page, 'setLanguage', 'de');
    await parley(page, 'setAttributes', { '': 1 });
  }
  await expect
    .poll(() => complaints.filter((one) => !one.includes('503')).sort())
    .toEqual(
      [
        'warning: Parley: data-offset="7 apples" is not a margin such as "0 24px 80px"',
        'warning: Parley: data-side="middle" is not known',
        'warning: Parley: data-start="later" is not known',
        'warning: Parley: there is no command "opne"',
        'warning: Parley: on: the second argument is not a function',
        'warning: Parley: setLanguage: wants one of en, it, ru',
        'warning: Parley: "" is not a name: letters and numbers, 40 at most',
      ].sort(),
    );
});
