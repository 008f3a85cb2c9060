import { BLOCK_COMMANDS } from './block.commands.ts';
import type { Command } from './command.ts';
import {
  accept,
  copyLink,
  end,
  endUnasked,
  openConversation,
  transfer,
  wrapUp,
} from './conversation.commands.ts';
import { MOOD_MENU } from './mood.commands.ts';
import { offerDiscount } from './promise.commands.ts';
import { togglePlaybook } from './playbook.commands.ts';
import { holdConversation, wakeConversation } from './routing.commands.ts';
import { samePerson } from './visitor.commands.ts';

/** What the menu of a conversation offers, in the list and at its head. */
export const CONVERSATION_MENU: readonly Command[] = [
  openConversation,
  accept,
  holdConversation,
  wakeConversation,
  transfer,
  ...MOOD_MENU,
  wrapUp,
  samePerson,
  end,
  endUnasked,
  copyLink,
  offerDiscount,
  togglePlaybook,
  ...BLOCK_COMMANDS,
];
