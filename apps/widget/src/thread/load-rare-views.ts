import type { ExtrasHost } from '../extras/extras-host.ts';
import { once } from '../panel/once.ts';
import type { RareViews } from '../rare/contract.ts';

const loadRareViews = async (host: ExtrasHost): Promise<RareViews> => {
  const { openRareViews, openExtras, openRating } = await import('../rare/rare-part.ts');
  const [extras, rating, rare] = await Promise.all([
    openExtras(host),
    openRating(host),
    openRareViews(host.bridge.language),
  ]);
  return { ...extras, ...rating, ...rare };
};

/** Brings the rarely seen views into the thread's state; rejects when they do not load. */
export const createRareDoor = (host: ExtrasHost, load = loadRareViews): (() => Promise<void>) =>
  once(async () => host.thread.set({ rareViews: await load(host) }));
