import { aMe, anOperator } from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova', role: 'administrator' }) });
const change = (name: string) => page.getByRole('button', { name: `Change: ${name}` });
const row = (name: string) => page.getByRole('listitem').filter({ has: change(name) });
const shows = (name: string, keys: string) => row(name).getByText(keys, { exact: true });

test('a command gets new keys: they are kept on the server and work at once', async () => {
  const { routes } = await renderConsole({ me, hash: '#/keys' });
  await change('Light or dark').click();
  await expectNoBarriers();
  await userEvent.keyboard('{Alt>}l{/Alt}');
  await expect.element(page.getByText(/^Alt with a letter or digit/)).toBeVisible();
  await userEvent.keyboard('{F2}');
  await expect.element(shows('Light or dark', 'F2')).toBeVisible();
  await expect
    .poll(() => routes.calls('PUT /v1/preferences').map(({ body }) => body))
    .toEqual([{ hotkeys: { 'toggle-theme': 'F2' } }]);
  await expect.element(page.getByText('Kept.')).toBeVisible();
  const before = document.documentElement.dataset['mantineColorScheme'];
  await userEvent.keyboard('{F2}');
  await expect.poll(() => document.documentElement.dataset['mantineColorScheme']).not.toBe(before);
  await userEvent.keyboard('{F2}');
  await expectNoBarriers();
});

test('keys that another command has are not taken silently: the two swap, or nothing changes', async () => {
  const { routes } = await renderConsole({ me, hash: '#/keys' });
  await change('Go to today’s figures').click();
  await userEvent.keyboard('gi');
  const clash = page.getByText('G I is already: Go to the inbox.');
  await expect.element(clash).toBeVisible();
  await expectNoBarriers();
  expect(routes.calls('PUT /v1/preferences')).toHaveLength(0);
  await page.getByRole('button', { name: 'Swap the keys' }).click();
  await expect.element(shows('Go to today’s figures', 'G I')).toBeVisible();
  await expect.element(shows('Go to the inbox', 'G B')).toBeVisible();
  await expect.element(clash).not.toBeInTheDocument();
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('gi');
  await expect.poll(() => location.hash).toBe('#/board');
});

test('Escape leaves it as it was; own keys go back to how they come, one by one and all at once', async () => {
  const answers = {
    'GET /v1/preferences': () => ({ hotkeys: { palette: 'F2', transfer: null, goInbox: 'G N' } }),
  };
  const { routes } = await renderConsole({ me, hash: '#/keys', answers });
  await expect.element(shows('All commands', 'F2')).toBeVisible();
  await expect.element(shows('Transfer', 'no keys')).toBeVisible();
  await change('All commands').click();
  await userEvent.keyboard('{Escape}');
  await expect.element(shows('All commands', 'F2')).toBeVisible();
  await page.getByRole('button', { name: 'As it comes: All commands' }).click();
  await expect.element(shows('All commands', 'Ctrl+K')).toBeVisible();
  await page.getByRole('button', { name: 'All keys as they come' }).click();
  await expect.element(shows('Go to the inbox', 'G I')).toBeVisible();
  await expect.poll(() => routes.calls('PUT /v1/preferences').at(-1)?.body).toEqual({ hotkeys: {} });
});

test('what the server refuses is taken back and said', async () => {
  const answers = { 'PUT /v1/preferences': () => refuse('rate_limited') };
  await renderConsole({ me, hash: '#/keys', answers });
  await page.getByRole('button', { name: 'Take away: All commands' }).click();
  await expect.element(shows('All commands', 'Ctrl+K')).toBeVisible();
  await expect.element(page.getByRole('status').filter({ hasText: /too/i })).toBeVisible();
});

test('fits the narrowest phone in Russian, whose words are the longest', async () => {
  const { innerWidth, innerHeight } = window;
  await page.viewport(320, 640);
  await renderConsole({ me: { ...me, locale: 'ru' }, hash: '#/keys' });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => page.getByRole('listitem').all().length).toBeGreaterThan(10);
  const main = page.getByRole('main').element();
  const isWider = (it: Element): boolean => it.getBoundingClientRect().right > 320;
  expect([...main.querySelectorAll('button, kbd, p, h2, span')].filter(isWider)).toEqual([]);
  expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
  await page.viewport(innerWidth, innerHeight);
});
