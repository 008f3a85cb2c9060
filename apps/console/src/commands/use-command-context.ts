import { createContext, use, useSyncExternalStore } from 'react';
import type { Sections } from '../live/inbox.sections.ts';
import type { CommandContext } from './command.ts';

/** All that commands need, and when it changes. */
export interface ContextSource {
  readonly current: CommandContext;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Never changes itself: React would look for whoever uses it in each of ten thousand messages, with every change of the conversation. */
export const CommandContextContext = createContext<ContextSource | null>(null);

/** The same for what asks when it is pressed, and is not drawn anew for it. */
export function useLatestContext(): ContextSource {
  const source = use(CommandContextContext);
  if (!source) throw new Error('useLatestContext is for screens behind the sign-in');
  return source;
}

/** The inbox in its order, and when it changes. */
export interface SectionsSource {
  readonly get: () => Sections;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Never changes itself: a context that does is looked for in every entry of every timeline, twenty times a second. */
export const SectionsContext = createContext<SectionsSource | null>(null);

/** All that commands need, as it is now. Renders again when something changes, but for `sections`, which are those of the moment in which they are read. */
export function useCommandContext(): CommandContext {
  const source = useLatestContext();
  return useSyncExternalStore(source.subscribe, () => source.current);
}

/** The inbox in its order. Renders again with every change of any conversation: for small components, and for the list itself. */
export function useSections(): Sections {
  const source = use(SectionsContext);
  if (!source) throw new Error('useSections is for screens behind the sign-in');
  return useSyncExternalStore(source.subscribe, source.get);
}
