import type { ComponentType, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { keepTrying } from '../panel/keep-trying.ts';
import { useStore } from '../panel/store.ts';
import type { RareViews } from '../rare/contract.ts';
import { useThread } from './thread-context.ts';

/** Stands in the place of a rarely seen view, empty until that is loaded. */
const later = <P extends object>(pick: (views: RareViews) => ComponentType<P>) =>
  function Later(properties: P): JSX.Element | null {
    const { store, loadRareViews } = useThread();
    const { rareViews } = useStore(store);
    useEffect(() => keepTrying(loadRareViews), [loadRareViews]);
    const View = rareViews && pick(rareViews);
    return View ? <View {...properties} /> : null;
  };

export const Menu = later(({ Menu: View }) => View);
export const MessageTools = later(({ MessageTools: View }) => View);
export const Rating = later(({ Rating: View }) => View);
export const Extra = later(({ Extra: View }) => View);
export const Call = later(({ Call: View }) => View);
export const Keep = later(({ Keep: View }) => View);
