import { createContext, use, useSyncExternalStore } from 'react';
import type { Sections } from '../live/inbox.sections.ts';
import type { CommandContext } from './command.ts';

export const CommandContextContext = createContext<CommandContext | null>(null);

/** The same for what asks when it is pressed: thousands of messages have such buttons, and are not drawn anew for it. Never changes itself. */
export const LatestContext = createContext<{ readonly current: CommandContext } | null>(null);

export function useLatestContext(): { readonly current: CommandContext } {
  const latest = use(LatestContext);
  if (!latest) throw new Error('useLatestContext is for screens behind the sign-in');
  return latest;
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
  const context = use(CommandContextContext);
  if (!context) throw new Error('useCommandContext is for screens behind the sign-in');
  return context;
}

/** The inbox in its order. Renders again with every change of any conversation: for small components, and for the list itself. */
export function useSections(): Sections {
  const source = use(SectionsContext);
  if (!source) throw new Error('useSections is for screens behind the sign-in');
  return useSyncExternalStore(source.subscribe, source.get);
}
