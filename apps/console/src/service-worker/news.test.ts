import { expect, test, vi } from 'vitest';
import { openConversation } from './news.ts';

const scope = 'https://shop.example/console/';
const address = `${scope}#/inbox/a%2Fb`;

function start(...urls: readonly string[]) {
  const opened = urls.map((url) => ({
    url,
    focus: vi.fn<() => Promise<unknown>>(async () => undefined),
    navigate: vi.fn<(to: string) => Promise<unknown>>(async () => undefined),
  }));
  const openWindow = vi.fn<(to: string) => Promise<unknown>>(async () => undefined);
  return { opened, openWindow, tabs: { matchAll: async () => opened, openWindow } };
}

test('a click on what was pushed goes to the conversation in the console that was used last', async () => {
  const { tabs, opened, openWindow } = start(`${scope}#/board`, `${scope}#/inbox`);
  await openConversation(tabs, scope, 'a/b');
  expect(opened[0]?.navigate).toHaveBeenCalledWith(address);
  expect(opened[0]?.focus).toHaveBeenCalledTimes(1);
  expect(opened[1]?.navigate).not.toHaveBeenCalled();
  expect(openWindow).not.toHaveBeenCalled();
});

test('another page of the same address is left alone, and a console opened', async () => {
  const { tabs, opened, openWindow } = start('https://shop.example/basket');
  await openConversation(tabs, scope, 'a/b');
  expect(opened[0]?.navigate).not.toHaveBeenCalled();
  expect(opened[0]?.focus).not.toHaveBeenCalled();
  expect(openWindow).toHaveBeenCalledWith(address);
});

test('a console that was open before the worker came does not let itself be led: another is opened', async () => {
  const { tabs, opened, openWindow } = start(scope);
  opened[0]?.navigate.mockRejectedValue(new TypeError('not controlled'));
  await openConversation(tabs, scope, 'a/b');
  expect(opened[0]?.focus).not.toHaveBeenCalled();
  expect(openWindow).toHaveBeenCalledWith(address);
});
