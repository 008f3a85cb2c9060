/** Such as `Mod+K`, `Ctrl+Shift+1`, or `G I` for two keys one after the other. `Mod` is Command on a Mac and Ctrl elsewhere. Never Alt with a letter: on many layouts that types one. */
export type Hotkey = string;

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

/** Keys that only change others. */
export const MODIFIERS: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
]);

/** The key's name: reads Latin letters as printed on the key cap, other scripts and digits by the key's place on the keyboard. */
export function keyOf({ key, code }: Pressed): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? key;
}

/** Whether this key event is that hotkey, or that step of one. Nothing is, while an input method composes text or AltGr is held. */
export function isHotkey(
  event: Pressed & { getModifierState?(key: string): boolean },
  hotkey: Hotkey,
  isMac: boolean,
): boolean {
  if (event.isComposing || event.getModifierState?.('AltGraph')) return false;
  const parts = hotkey.split('+');
  const key = parts.at(-1) ?? '';
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  const wantsCtrl = has('Ctrl') || (has('Mod') && !isMac);
  // A single sign is matched as typed, whatever Shift had to do with it: `?` stands elsewhere on each layout.
  const isCharacter = parts.length === 1 && key.length === 1 && !/[A-Z\d]/.test(key);
  return (
    event.ctrlKey === wantsCtrl &&
    event.metaKey === (has('Mod') && isMac) &&
    event.altKey === has('Alt') &&
    (isCharacter ? event.key === key : event.shiftKey === has('Shift') && keyOf(event) === key)
  );
}

/** Whether a key without modifiers would be typed here. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export const isMacKeyboard = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** The keys of a hotkey in the order in which they are pressed; one for most. */
export const stepsOf = (hotkey: Hotkey): readonly string[] => hotkey.split(' ');

const SIGNS: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Enter: '↵' };
const MAC_SIGNS: Readonly<Record<string, string>> = { ...SIGNS, Mod: '⌘', Ctrl: '⌃', Shift: '⇧', Alt: '⌥' };

/** The keys as printed on this keyboard, one by one. */
export function keysOf(hotkey: Hotkey, isMac: boolean): readonly string[] {
  const signs = isMac ? MAC_SIGNS : { ...SIGNS, Mod: 'Ctrl' };
  return hotkey.split(/[+ ]/).map((part) => signs[part] ?? part);
}

/** The same in one line, as titles and menus show it. */
export const hotkeyText = (hotkey: Hotkey): string =>
  stepsOf(hotkey)
    .map((step) => keysOf(step, isMacKeyboard()).join('+'))
    .join(' ');
