import { keyOf, MODIFIERS, type Hotkey, type isHotkey } from './hotkey.ts';

type Pressed = Parameters<typeof isHotkey>[0];

/** Why keys cannot be a hotkey: they type letters, are another layout's, the browser's, the quick messages', or too short. */
export type Refusal = 'altLetter' | 'altGr' | 'layout' | 'browser' | 'quickMessages' | 'alone';

type Reading =
  | { readonly kind: 'hotkey'; readonly hotkey: Hotkey }
  /** The first of two keys. */
  | { readonly kind: 'begun'; readonly step: string }
  | { readonly kind: 'refused'; readonly why: Refusal }
  | null;

/** What every browser keeps for itself, and what everybody copies and pastes with. */
const BROWSER_LETTERS = new Set('ACFLNPQRTVWXYZ');
const BROWSER_SHIFT_LETTERS = new Set('CIJNPQRTW');
const BROWSER_KEYS = /^(?: |Tab|Escape|Backspace|Delete|F(?:1|3|5|6|7|10|11|12))$/;

const refuse = (why: Refusal): Reading => ({ kind: 'refused', why });

/** Without Ctrl, Command or Alt: two letters one after the other, a sign, or a function key. */
function readPlain(event: Pressed, key: string, begun: string | null): Reading {
  if (/^[A-Z]$/.test(key) && !event.shiftKey)
    return begun === null ? { kind: 'begun', step: key } : { kind: 'hotkey', hotkey: `${begun} ${key}` };
  if (begun !== null) return refuse('alone');
  if (/^F\d+$/.test(key) && !event.shiftKey)
    return BROWSER_KEYS.test(key) ? refuse('browser') : { kind: 'hotkey', hotkey: key };
  if (/^[A-Z]$/.test(key)) return refuse('alone');
  if (/^\p{L}$/u.test(event.key)) return refuse('layout');
  // `+` joins the names of keys, so it cannot be one itself.
  return /^[\p{P}\p{S}]$/u.test(event.key) && event.key !== '+'
    ? { kind: 'hotkey', hotkey: event.key }
    : refuse('alone');
}

function whyNotHeld({ ctrlKey, shiftKey, altKey }: Pressed, key: string): Refusal | null {
  if (key.length === 1 && key !== ' ' && !/[A-Z\d]/.test(key)) return 'layout';
  if (/^\d$/.test(key)) return ctrlKey && shiftKey ? 'quickMessages' : 'browser';
  const letters = shiftKey ? BROWSER_SHIFT_LETTERS : BROWSER_LETTERS;
  const isBack = altKey && (/^Arrow(?:Left|Right)$/.test(key) || /^F\d+$/.test(key) || key === 'Home');
  return letters.has(key) || BROWSER_KEYS.test(key) || isBack ? 'browser' : null;
}

/** Reads the keys an operator presses for a command, on any layout. Null while only Shift and the like are down, and while an input method composes. */
export function readHotkey(
  event: Pressed & { getModifierState?(key: string): boolean },
  begun: string | null,
  isMac: boolean,
): Reading {
  const isUnfinished = event.isComposing || event.key === 'Process' || event.key === 'Dead';
  if (isUnfinished || MODIFIERS.has(event.key)) return null;
  if (event.getModifierState?.('AltGraph')) return refuse('altGr');
  const key = keyOf(event);
  if (event.altKey && (key.length === 1 || /^(?:Key|Digit)/.test(event.code))) return refuse('altLetter');
  const held = heldKeys(event);
  if (held.every((name) => name === 'Shift')) return readPlain(event, key, begun);
  const why = event.metaKey && !isMac ? 'browser' : whyNotHeld(event, key);
  return why ? refuse(why) : { kind: 'hotkey', hotkey: [...held, key].join('+') };
}

const heldKeys = ({ ctrlKey, metaKey, altKey, shiftKey }: Pressed): readonly string[] =>
  [ctrlKey && 'Ctrl', metaKey && 'Mod', altKey && 'Alt', shiftKey && 'Shift'].filter(
    (name) => name !== false,
  );
