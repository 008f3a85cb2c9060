// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Parley, type ParleyProperties } from '../src/react.ts';

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);

const options = { src: 'https://chat.example/widget.js', site: 'shop' } as const;
let root: Root;
const show = (properties: Partial<ParleyProperties> = {}): Promise<void> =>
  act(async () => root.render(createElement(Parley, { ...options, ...properties })));
const tags = (): HTMLScriptElement[] => [...document.querySelectorAll('script')];
const asked = (): unknown[][] => [...Reflect.get(Object(window.Parley), 'q')];
const commandsAsked = (): unknown[][] => asked().filter(([command]) => command !== 'on');

beforeEach(() => {
  // A tag that no browser here fetches.
  vi.spyOn(document.head, 'append').mockImplementation((tag) => {
    if (tag instanceof HTMLElement) document.body.appendChild(Object.assign(tag, { type: 'inert' }));
  });
  root = createRoot(document.createElement('div'));
});
afterEach(async () => {
  await act(async () => root.unmount());
  Reflect.deleteProperty(window, 'Parley');
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

it('puts the chat on the page once, however often it is drawn, and says what it is told', async () => {
  await show({ language: 'it', attributes: { plan: 'gold' }, identity: 'signed' });
  await show({ language: 'it', attributes: { plan: 'gold' }, identity: 'signed' });
  expect(tags()).toHaveLength(1);
  expect(tags()[0]?.dataset).toMatchObject({ site: 'shop', language: 'it' });
  expect(commandsAsked()).toEqual([
    ['identify', 'signed'],
    ['setAttributes', { plan: 'gold' }],
    ['setLanguage', 'it'],
  ]);
});

it('says only what has changed, and signs out with null', async () => {
  await show({ language: 'en', identity: 'signed', attributes: { plan: 'gold' } });
  const before = commandsAsked().length;
  await show({ language: 'ru', identity: null, attributes: { plan: 'gold' } });
  expect(commandsAsked().slice(before)).toEqual([
    ['identify', ''],
    ['setLanguage', 'ru'],
  ]);
  expect(tags()).toHaveLength(1);
});

it('calls whoever listens at the time, and not who listened before', async () => {
  const [first, second] = [vi.fn<(count: number) => void>(), vi.fn<(count: number) => void>()];
  await show({ onUnread: first });
  const [, , listener] = asked().find(([command, event]) => command === 'on' && event === 'unread') ?? [];
  await show({ onUnread: second });
  Reflect.apply(Object(listener), undefined, [2]);
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledExactlyOnceWith(2);
});

it('takes the chat away when it goes, and takes another site in its place', async () => {
  await show();
  const widget = vi.fn<() => void>();
  window.Parley = widget;
  await show({ site: 'other' });
  expect(widget).toHaveBeenCalledWith('destroy');
  expect(tags().map(({ dataset }) => dataset['site'])).toEqual(['other']);
  await act(async () => root.render(null));
  expect(widget.mock.calls.filter(([command]: unknown[]) => command === 'destroy')).toHaveLength(2);
  expect(tags()).toEqual([]);
});
