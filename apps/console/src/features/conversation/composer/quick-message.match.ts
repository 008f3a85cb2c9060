import type { QuickMessage } from '@parley/protocol';
import { fuzzyScore } from '../../../shared/fuzzy.ts';

/** A `/word` that ends at the cursor, asking for a quick message. */
export interface SlashQuery {
  readonly query: string;
  /** Where the slash stands. */
  readonly from: number;
}

/** Finds the slash that is being written; one inside a word, as in an address or a date, is only a slash. */
export function slashQueryAt(text: string, cursor: number): SlashQuery | null {
  const found = /(?:^|\s)\/([\p{L}\p{N}_-]*)$/u.exec(text.slice(0, cursor));
  const query = found?.[1];
  return query === undefined ? null : { query, from: cursor - query.length - 1 };
}

/** Quick messages that fit, the best first: the shortcode counts more than the text. */
export function matchQuickMessages(all: readonly QuickMessage[], query: string): readonly QuickMessage[] {
  return all
    .map((quick) => ({
      quick,
      score: Math.max(2 * fuzzyScore(query, quick.shortcode), textScore(query, quick.text)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.quick.shortcode.localeCompare(b.quick.shortcode))
    .map(({ quick }) => quick);
}

// Scattered letters fit every long text, so in texts only whole words count.
const textScore = (query: string, text: string): number =>
  query.length >= 2 && text.toLowerCase().includes(query.toLowerCase()) ? fuzzyScore(query, text) : 0;
