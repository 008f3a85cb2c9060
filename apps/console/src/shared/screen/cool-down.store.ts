import { create } from 'zustand';
import { readLocal, writeLocal } from './local-storage.ts';

const KEY = 'parley.cool-down';

interface CoolDown {
  /** Since when (ms, the server's clock) a pause is suggested; null: it is not. */
  readonly suggested: number | null;
  /** Up to when whatever was hard has been answered by a pause, or put away. */
  readonly settled: number;
}

/** Whether this operator is offered a pause after something hard. It stays in this browser. */
export const useCoolDownStore = create<CoolDown>(() => ({
  suggested: null,
  settled: Number(readLocal(KEY) ?? 0),
}));

/** No more of it, until something else is hard. */
export function putAwayCoolDown(): void {
  const { suggested, settled } = useCoolDownStore.getState();
  const until = suggested ?? settled;
  useCoolDownStore.setState({ suggested: null, settled: until });
  writeLocal(KEY, String(until));
}
