import { once } from '../panel/once.ts';
import type { Store } from '../panel/store.ts';
import type { RareViews } from '../rare/contract.ts';
import type { ThreadState } from './thread-state.ts';

const loadRareViews = async (): Promise<RareViews> => {
  const { openRareViews } = await import('../rare/rare-part.ts');
  return openRareViews();
};

/** Brings the rarely seen views into the thread's state; rejects when they do not load. */
export const createRareDoor = (store: Store<ThreadState>, load = loadRareViews): (() => Promise<void>) =>
  once(async () => store.set({ rareViews: await load() }));
