import type { Command, CommandContext } from './command.ts';
import {
  accept,
  acceptNext,
  end,
  endUnasked,
  insertArticle,
  nextConversation,
  offer,
  previousConversation,
  transfer,
} from './conversation.commands.ts';
import {
  goToScreens,
  palette,
  showKeys,
  signOut,
  toggleCard,
  togglePresence,
  toggleTheme,
} from './screen.commands.ts';
import { quickMessageCommands, send, toggleNote } from './writing.commands.ts';

export const FIXED_COMMANDS: readonly Command[] = [
  accept,
  acceptNext,
  send,
  toggleNote,
  offer,
  insertArticle,
  transfer,
  end,
  endUnasked,
  nextConversation,
  previousConversation,
  toggleCard,
  togglePresence,
  ...goToScreens,
  toggleTheme,
  palette,
  showKeys,
  signOut,
];

/** Every command there is: the fixed ones, and one for each quick message. */
export const allCommands = ({ quickMessages }: Pick<CommandContext, 'quickMessages'>): readonly Command[] => [
  ...FIXED_COMMANDS,
  ...quickMessageCommands(quickMessages),
];
