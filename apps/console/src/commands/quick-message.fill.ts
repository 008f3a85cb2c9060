import type { QuickMessage } from '@parley/protocol';

export interface Filled {
  readonly text: string;
  /** Placeholders nobody could fill, as they stand in the text; they stop sending until somebody does. */
  readonly slots: readonly string[];
}

const SLOT = /\{\{slot:\s*([\p{L}_][\p{L}\p{N}_ -]*)\}\}|\{([\p{L}_][\p{L}\p{N}_ -]*)\}/gu;

/**
 * A quick message with `{visitor}`, `{operator}`, `{site}` and attributes filled in from `values`; what is null or missing is left to be
 * filled by hand. `{{slot:date}}` always is, and becomes `{date}`.
 */
export function fillQuickMessage(text: string, values: Readonly<Record<string, string | null>>): Filled {
  // What a visitor's own name contains is not a placeholder: only what the stored text had and nothing filled.
  const slots = new Set<string>();
  const filled = text.replace(SLOT, (_, slot: string | undefined, name = '') => {
    const value = slot === undefined && Object.hasOwn(values, name) ? values[name] : null;
    if (value !== null && value !== undefined) return value;
    const open = `{${slot ?? name}}`;
    slots.add(open);
    return open;
  });
  return { text: filled, slots: [...slots] };
}

/** The first placeholder that still stands in a text. */
export const openSlot = (text: string, slots: readonly string[]): string | undefined =>
  slots.find((slot) => text.includes(slot));

/** Where the next open placeholder stands after `from`, or the previous one before it; undefined at the end. */
export function slotBeside(
  text: string,
  slots: readonly string[],
  { from, isBack }: { readonly from: number; readonly isBack: boolean },
): { readonly start: number; readonly end: number } | undefined {
  const places = slots.flatMap((slot) => {
    const found = [];
    for (let at = text.indexOf(slot); at >= 0; at = text.indexOf(slot, at + slot.length))
      found.push({ start: at, end: at + slot.length });
    return found;
  });
  const sorted = places.toSorted((one, other) => one.start - other.start);
  return isBack ? sorted.findLast(({ end }) => end <= from) : sorted.find(({ start }) => start >= from);
}

/** The text in the visitor's language, given as `it` or `it-CH`; where it is missing, the text that every quick message has. */
export function textFor({ text, variants }: QuickMessage, language: string | null): string {
  const primary = language?.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return (Object.hasOwn(variants, primary) ? variants[primary] : undefined) ?? text;
}

/** The other way round: names as variables. Only whole words are names, and a name of one letter is none. */
export function withVariables(
  text: string,
  names: Readonly<Record<string, string | null | undefined>>,
): string {
  return Object.entries(names).reduce(
    (words, [variable, name]) =>
      name && name.length > 1
        ? words.split(name).reduce((before, after) => {
            const isWhole = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
            return `${before}${isWhole ? `{${variable}}` : name}${after}`;
          })
        : words,
    text,
  );
}
