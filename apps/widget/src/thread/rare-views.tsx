import type { ComponentType, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useStore } from '../panel/store.ts';
import type { RareViews } from '../rare/contract.ts';
import { useThread } from './thread-context.ts';

/** What did not load is tried again this often (ms), for as long as it is wanted. */
const againMs = 3_000;

/** Stands in the place of a rarely seen view, empty until that is loaded. */
const later = <P extends object>(pick: (views: RareViews) => ComponentType<P>) =>
  function Later(properties: P): JSX.Element | null {
    const { store, loadRareViews } = useThread();
    const { rareViews } = useStore(store);
    useEffect(() => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let isWanted = true;
      const load = (): void =>
        void loadRareViews().catch(() => {
          if (isWanted) timer = setTimeout(load, againMs);
        });
      load();
      return () => {
        isWanted = false;
        clearTimeout(timer);
      };
    }, [loadRareViews]);
    const View = rareViews && pick(rareViews);
    return View ? <View {...properties} /> : null;
  };

export const Menu = later(({ Menu: View }) => View);
export const MessageTools = later(({ MessageTools: View }) => View);
export const Rating = later(({ Rating: View }) => View);
