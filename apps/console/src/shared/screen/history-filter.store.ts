import type { RatingScore } from '@parley/protocol';
import { create } from 'zustand';

/** Which ended conversations the history shows. `late`: not answered within the minute. */
export interface HistoryFilter {
  readonly show: 'all' | 'late' | RatingScore;
  /** Only what ended since then (ms). */
  readonly since: number | null;
}

export const EVERYTHING: HistoryFilter = { show: 'all', since: null };

/** Kept outside of the history, because figures elsewhere lead to the conversations behind them. */
export const useHistoryFilter = create<HistoryFilter>(() => EVERYTHING);

export const filterHistory = (filter: Partial<HistoryFilter>): void => useHistoryFilter.setState(filter);
