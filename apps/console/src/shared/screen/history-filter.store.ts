import type { ConversationFilter, RatingScore } from '@parley/protocol';
import { create } from 'zustand';
import { keepStore } from './kept-store.ts';

/** What of a conversation is asked besides its rating. */
export type WhoseFilter = Omit<ConversationFilter, 'rating'>;

/**
 * Which conversations the history shows. `late`: not answered within the minute; `missed`: answered by nobody; `unwrapped`: ended
 * without what their site demands.
 */
export interface HistoryFilter {
  readonly show: 'all' | 'late' | 'missed' | 'unwrapped' | RatingScore;
  /** Only what ended, or was said, since then (ms). */
  readonly since: number | null;
  /** Only what ended, or was said, before then (ms). */
  readonly until: number | null;
  /** Only what ended, or was said, in the last so many days; 1 is today. */
  readonly days: number | null;
  /** Words that were said; empty: whatever was said. */
  readonly query: string;
  readonly whose: WhoseFilter;
}

/** The field in which the words are written. */
export const SEARCH_FIELD = 'history-search';

export const EVERYTHING: HistoryFilter = {
  show: 'all',
  since: null,
  until: null,
  days: null,
  query: '',
  whose: {},
};

/** Kept outside of the history, because figures elsewhere lead to the conversations behind them. */
export const useHistoryFilter = create<HistoryFilter>(() => EVERYTHING);

keepStore(useHistoryFilter, 'parley.history', (kept) => ({
  ...EVERYTHING,
  ...kept,
  query: String(kept.query ?? ''),
  whose: { ...kept.whose },
}));

export const filterHistory = (filter: Partial<HistoryFilter>): void => useHistoryFilter.setState(filter);

const SCORES = ['bad', 'neutral', 'good'] as const satisfies readonly RatingScore[];

/** The rating that is asked for, if one is. */
export const ratingOf = ({ show }: Pick<HistoryFilter, 'show'>): RatingScore | undefined =>
  SCORES.find((score) => score === show);
