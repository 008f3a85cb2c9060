import type { StoreApi } from 'zustand';
import { readLocal, writeLocal } from './local-storage.ts';

/** Keeps a store in this browser, so that a reload or a crash comes back to it; `read` makes a state of what was kept, or throws. */
export function keepStore<State extends object>(
  store: Pick<StoreApi<State>, 'setState' | 'subscribe'>,
  key: string,
  read: (kept: Partial<State>) => Partial<State>,
): void {
  const kept = readLocal(key);
  if (kept !== null) {
    try {
      store.setState(read(JSON.parse(kept) as Partial<State>));
    } catch {
      writeLocal(key, null); // Of another version, or cut: as if nothing had been kept.
    }
  }
  store.subscribe((state) => void writeLocal(key, JSON.stringify(state)));
}
