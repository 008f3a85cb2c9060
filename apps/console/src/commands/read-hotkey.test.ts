import { describe, expect, it } from 'vitest';
import { isHotkey } from './hotkey.ts';
import { isSameHotkey, withHotkey, withOwnHotkey } from './own-hotkeys.ts';
import { readHotkey } from './read-hotkey.ts';
import { toggleNote } from './writing.commands.ts';

type Held = 'ctrl' | 'meta' | 'alt' | 'shift' | 'altGr' | 'composing';

const press = (key: string, code: string, ...held: Held[]) => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
  isComposing: held.includes('composing'),
  getModifierState: (name: string) => name === 'AltGraph' && held.includes('altGr'),
});
const hotkey = (text: string) => ({ kind: 'hotkey', hotkey: text });
const refused = (why: string) => ({ kind: 'refused', why });

describe('keys pressed for a command', () => {
  it.each([
    ['Polish', press('m', 'KeyM', 'ctrl', 'shift'), 'Ctrl+Shift+M'],
    ['Russian', press('Ь', 'KeyM', 'ctrl', 'shift'), 'Ctrl+Shift+M'],
    ['Italian', press('M', 'KeyM', 'ctrl', 'shift'), 'Ctrl+Shift+M'],
  ])('are the same on a %s keyboard, and run on each other’s', (_, event, expected) => {
    expect(readHotkey(event, null, false)).toEqual(hotkey(expected));
    expect(isHotkey(event, expected, false)).toBe(true);
  });

  it.each([
    ['ą on Polish', press('ą', 'KeyA', 'altGr')],
    ['ą on Polish Windows, where AltGr is Ctrl and Alt', press('ą', 'KeyA', 'ctrl', 'alt', 'altGr')],
    ['@ on Italian', press('@', 'Semicolon', 'altGr')],
    ['€ on Italian', press('€', 'KeyE', 'ctrl', 'alt', 'altGr')],
  ])('never take %s from whoever types it', (_, event) => {
    expect(readHotkey(event, null, false)).toEqual(refused('altGr'));
    expect(isHotkey(event, 'Ctrl+Alt+A', false)).toBe(false);
  });

  it.each([
    press('a', 'KeyA', 'alt'),
    press('ф', 'KeyA', 'alt'),
    press('å', 'KeyA', 'alt', 'shift'),
    press('1', 'Digit1', 'alt'),
    press('k', 'KeyK', 'ctrl', 'alt'),
  ])('are refused when they are Alt with a letter or digit: %o', (event) => {
    expect(readHotkey(event, null, true)).toEqual(refused('altLetter'));
  });

  it('are refused where other layouts do not have them', () => {
    expect(readHotkey(press('ò', 'Semicolon', 'ctrl'), null, false)).toEqual(refused('layout'));
    expect(readHotkey(press('ж', 'Semicolon', 'ctrl'), null, false)).toEqual(refused('layout'));
    expect(readHotkey(press('ж', 'Semicolon'), null, false)).toEqual(refused('layout'));
  });

  it('are refused when they are the browser’s, the quick messages’, or a letter alone', () => {
    expect(readHotkey(press('w', 'KeyW', 'ctrl'), null, false)).toEqual(refused('browser'));
    expect(readHotkey(press('ц', 'KeyW', 'ctrl'), null, false)).toEqual(refused('browser'));
    expect(readHotkey(press('F5', 'F5'), null, false)).toEqual(refused('browser'));
    expect(readHotkey(press('e', 'KeyE', 'meta'), null, false)).toEqual(refused('browser'));
    expect(readHotkey(press('!', 'Digit1', 'ctrl', 'shift'), null, false)).toEqual(refused('quickMessages'));
    expect(readHotkey(press('G', 'KeyG', 'shift'), null, false)).toEqual(refused('alone'));
    expect(readHotkey(press('Enter', 'Enter'), null, false)).toEqual(refused('alone'));
  });

  it('are nothing while a text is composed or only Shift is down', () => {
    expect(readHotkey(press('k', 'KeyK', 'ctrl', 'composing'), null, false)).toBeNull();
    expect(readHotkey(press('Shift', 'ShiftLeft', 'shift'), null, false)).toBeNull();
    expect(readHotkey(press('Dead', 'BracketLeft'), null, false)).toBeNull();
  });

  it('may be two letters one after the other, a sign as typed, or a function key', () => {
    expect(readHotkey(press('п', 'KeyG'), null, false)).toEqual({ kind: 'begun', step: 'G' });
    expect(readHotkey(press('т', 'KeyN'), 'G', false)).toEqual(hotkey('G N'));
    expect(readHotkey(press('/', 'Digit7', 'shift'), null, false)).toEqual(hotkey('/'));
    expect(readHotkey(press('F2', 'F2'), null, false)).toEqual(hotkey('F2'));
    expect(readHotkey(press('e', 'KeyE', 'meta'), null, true)).toEqual(hotkey('Mod+E'));
  });
});

it('takes Command and Ctrl, and modifiers in any order, for the same keys', () => {
  expect(isSameHotkey('Mod+Shift+E', 'Shift+Ctrl+E')).toBe(true);
  expect(isSameHotkey('Mod+E', 'Mod+Shift+E')).toBe(false);
});

it('writes down only what differs from how it comes', () => {
  const own = withHotkey({}, toggleNote, 'F2');
  expect(withOwnHotkey(toggleNote, own).hotkey).toBe('F2');
  expect(withOwnHotkey(toggleNote, withHotkey(own, toggleNote, null)).hotkey).toBeUndefined();
  expect(withHotkey(own, toggleNote, toggleNote.hotkey ?? null)).toEqual({});
});
