import { describe, expect, it } from 'vitest';
import { FIXED_COMMANDS } from './all-commands.ts';
import { isHotkey, keysOf } from './hotkey.ts';

const pressed = (
  key: string,
  code: string,
  held: string[] = [],
  extra: { isComposing?: boolean; altGraph?: boolean } = {},
) => ({
  key,
  code,
  ctrlKey: held.includes('Ctrl'),
  metaKey: held.includes('Meta'),
  shiftKey: held.includes('Shift'),
  altKey: held.includes('Alt'),
  isComposing: extra.isComposing ?? false,
  getModifierState: (name: string) => name === 'AltGraph' && (extra.altGraph ?? false),
});

describe('a hotkey', () => {
  it('is Command on a Mac and Ctrl elsewhere', () => {
    expect(isHotkey(pressed('k', 'KeyK', ['Ctrl']), 'Mod+K', false)).toBe(true);
    expect(isHotkey(pressed('k', 'KeyK', ['Meta']), 'Mod+K', true)).toBe(true);
    expect(isHotkey(pressed('k', 'KeyK', ['Ctrl']), 'Mod+K', true)).toBe(false);
  });

  it('is found on a Russian keyboard by the place of the key', () => {
    expect(isHotkey(pressed('л', 'KeyK', ['Ctrl']), 'Mod+K', false)).toBe(true);
  });

  it('reads digits by their place, whatever Shift makes of them', () => {
    expect(isHotkey(pressed('!', 'Digit1', ['Ctrl', 'Shift']), 'Ctrl+Shift+1', false)).toBe(true);
  });

  it('finds the question mark where the layout has it', () => {
    expect(isHotkey(pressed('?', 'Slash', ['Shift']), '?', false)).toBe(true);
    expect(isHotkey(pressed('?', 'Minus', ['Shift']), '?', false)).toBe(true);
    expect(isHotkey(pressed('ß', 'Minus'), '?', false)).toBe(false);
  });

  it('is nothing while a text is composed, nor with AltGr, which types letters', () => {
    expect(isHotkey(pressed('k', 'KeyK', ['Ctrl'], { isComposing: true }), 'Mod+K', false)).toBe(false);
    expect(isHotkey(pressed('k', 'KeyK', ['Ctrl', 'Alt'], { altGraph: true }), 'Mod+K', false)).toBe(false);
  });
});

describe('the commands', () => {
  const hotkeys = FIXED_COMMANDS.flatMap(({ hotkey }) => hotkey ?? []);

  it('have different keys', () => {
    expect(new Set(hotkeys).size).toBe(hotkeys.length);
  });

  it('never take Alt with a letter or digit, nor a letter alone, nor what belongs to quick messages', () => {
    expect(
      hotkeys.filter((hotkey) => /Alt\+(?:Shift\+)?.$/.test(hotkey) || /^[\p{L}\p{N}]$/u.test(hotkey)),
    ).toEqual([]);
    expect(hotkeys.filter((hotkey) => /^Ctrl\+Shift\+\d$/.test(hotkey))).toEqual([]);
  });

  it('have different names', () => {
    expect(new Set(FIXED_COMMANDS.map(({ id }) => id)).size).toBe(FIXED_COMMANDS.length);
  });
});

it('shows the keys of this keyboard', () => {
  expect(keysOf('Mod+Shift+Enter', false)).toEqual(['Ctrl', 'Shift', '↵']);
  expect(keysOf('Mod+Shift+Enter', true)).toEqual(['⌘', '⇧', '↵']);
});
