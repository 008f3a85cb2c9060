import { createContext, use } from 'react';
import type { CommandContext } from './command.ts';

export const CommandContextContext = createContext<CommandContext | null>(null);

/** All that commands need, as it is now. */
export function useCommandContext(): CommandContext {
  const context = use(CommandContextContext);
  if (!context) throw new Error('useCommandContext is for screens behind the sign-in');
  return context;
}
