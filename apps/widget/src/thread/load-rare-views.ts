import { once } from '../panel/once.ts';
import type { Store } from '../panel/store.ts';
import type { ThreadState } from './thread-state.ts';

/** Brings the rarely seen views into the thread's state; rejects when they do not load. */
export const createRareDoor = (store: Store<ThreadState>): (() => Promise<void>) =>
  once(async () => {
    const { openRareViews } = await import('../rare/rare-part.ts');
    store.set({ rareViews: openRareViews() });
  });
