import { expect, it } from 'vitest';
import { createKeyReader } from './key-reader.ts';

const goInbox = { id: 'go-inbox', hotkey: 'G I' };
const goVisits = { id: 'go-visits', hotkey: 'G V' };
const keys = { id: 'keys', hotkey: '?' };
const commands = [goInbox, goVisits, keys];

const pressed = (key: string, code: string, timeStamp: number, held: { ctrlKey?: boolean } = {}) => ({
  key,
  code,
  timeStamp,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

it('runs by two keys one after the other', () => {
  const read = createKeyReader(false);
  expect(read(pressed('g', 'KeyG', 0), commands)).toBe('begun');
  expect(read(pressed('v', 'KeyV', 900), commands)).toBe(goVisits);
  expect(read(pressed('v', 'KeyV', 950), commands)).toBeUndefined();
});

it('reads them by their place on a Russian keyboard', () => {
  const read = createKeyReader(false);
  read(pressed('п', 'KeyG', 0), commands);
  expect(read(pressed('ш', 'KeyI', 100), commands)).toBe(goInbox);
});

it('forgets the first after a while, and after a key that does not belong', () => {
  const read = createKeyReader(false);
  read(pressed('g', 'KeyG', 0), commands);
  expect(read(pressed('i', 'KeyI', 2_000), commands)).toBeUndefined();
  read(pressed('g', 'KeyG', 3_000), commands);
  read(pressed('x', 'KeyX', 3_100), commands);
  expect(read(pressed('i', 'KeyI', 3_200), commands)).toBeUndefined();
});

it('lets Shift be pressed in between, and other commands run', () => {
  const read = createKeyReader(false);
  read(pressed('g', 'KeyG', 0), commands);
  expect(read(pressed('Shift', 'ShiftLeft', 100), commands)).toBeUndefined();
  expect(read(pressed('?', 'Slash', 200), commands)).toBe(keys);
});

it('is not begun by a letter with Ctrl, which belongs to the browser', () => {
  const read = createKeyReader(false);
  expect(read(pressed('g', 'KeyG', 0, { ctrlKey: true }), commands)).toBeUndefined();
});
