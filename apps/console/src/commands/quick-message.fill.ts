export interface Filled {
  readonly text: string;
  /** Placeholders nobody could fill; they stop sending until somebody does. */
  readonly slots: readonly string[];
}

const SLOT = /\{[\p{L}_][\p{L}\p{N}_ -]*\}/gu;

/** A quick message with `{visitor}`, `{operator}`, `{site}` filled in from `values`; null leaves the placeholder to be filled by hand. */
export function fillQuickMessage(text: string, values: Readonly<Record<string, string | null>>): Filled {
  const filled = text.replace(SLOT, (slot) => values[slot.slice(1, -1)] ?? slot);
  // What a visitor's own name contains is not a placeholder: only what the stored text had and nothing filled.
  const slots = [...new Set(text.match(SLOT) ?? [])].filter(
    (slot) => (values[slot.slice(1, -1)] ?? null) === null,
  );
  return { text: filled, slots };
}

/** The first placeholder that still stands in a text. */
export const openSlot = (text: string, slots: readonly string[]): string | undefined =>
  slots.find((slot) => text.includes(slot));
