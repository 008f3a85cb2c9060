import { BLOCK_COMMANDS } from './block.commands.ts';
import type { Command, CommandContext } from './command.ts';
import { goToChecklist, insertStepWords } from './checklist.commands.ts';
import { CALLBACK_COMMANDS } from './callback.commands.ts';
import {
  accept,
  acceptNext,
  copyLink,
  end,
  endUnasked,
  insertArticle,
  nextConversation,
  offer,
  openConversation,
  previousConversation,
  transfer,
  wrapUp,
} from './conversation.commands.ts';
import { goToScreens, goToSections, historyFilters, search } from './go.commands.ts';
import { mirrorWord, splitMessage, undoSend } from './manners.commands.ts';
import { insertLikely } from './likely.commands.ts';
import { MOOD_COMMANDS } from './mood.commands.ts';
import { PLAYBOOK_COMMANDS } from './playbook.commands.ts';
import { referralCommands } from './referral.commands.ts';
import { PROMISE_COMMANDS } from './promise.commands.ts';
import { openEarlier, samePerson, toggleVip } from './visitor.commands.ts';
import { copyMessage, MESSAGE_MENU } from './message.commands.ts';
import { HANDOVER_COMMANDS, showMentions } from './handover.commands.ts';
import { withOwnHotkey } from './own-hotkeys.ts';
import { PAUSE_COMMANDS, ROUTING_COMMANDS } from './routing.commands.ts';
import {
  changeKeys,
  palette,
  showKeys,
  signOut,
  startTour,
  toggleCard,
  togglePresence,
  toggleTheme,
} from './screen.commands.ts';
import { savedViewCommands, VIEW_COMMANDS } from './view.commands.ts';
import { quickMessageCommands, send, toggleNote } from './writing.commands.ts';

/** What the list of keys puts under one heading, in this order. */
export const COMMAND_GROUPS = {
  conversations: [
    accept,
    acceptNext,
    ...ROUTING_COMMANDS,
    openConversation,
    nextConversation,
    previousConversation,
    transfer,
    wrapUp,
    ...MOOD_COMMANDS,
    end,
    endUnasked,
    toggleCard,
    toggleVip,
    samePerson,
    goToChecklist,
    insertStepWords,
    openEarlier,
    copyLink,
    ...PLAYBOOK_COMMANDS,
    ...BLOCK_COMMANDS,
  ],
  callbacks: [...CALLBACK_COMMANDS, ...PROMISE_COMMANDS],
  handover: HANDOVER_COMMANDS,
  writing: [
    send,
    undoSend,
    splitMessage,
    mirrorWord,
    toggleNote,
    insertLikely,
    offer,
    insertArticle,
    ...MESSAGE_MENU,
  ],
  going: [search, ...goToScreens, showMentions, ...VIEW_COMMANDS, ...goToSections, ...historyFilters],
  console: [
    togglePresence,
    ...PAUSE_COMMANDS,
    toggleTheme,
    palette,
    showKeys,
    changeKeys,
    startTour,
    signOut,
  ],
} as const satisfies Record<string, readonly Command[]>;

type CommandGroup = keyof typeof COMMAND_GROUPS;

export const GROUP_NAMES: readonly CommandGroup[] = [
  'conversations',
  'writing',
  'handover',
  'callbacks',
  'going',
  'console',
];

export const FIXED_COMMANDS: readonly Command[] = GROUP_NAMES.flatMap((name) => [...COMMAND_GROUPS[name]]);

/** They act on what a menu was opened for, so that a key could never run them. */
export const MENU_ONLY: readonly Command[] = [openConversation, copyMessage];

/** Every command there is, with the operator's own keys: the fixed ones, and one for each quick message. */
export const allCommands = ({
  quickMessages,
  ownHotkeys,
  savedViews,
  topics,
}: Pick<CommandContext, 'quickMessages' | 'ownHotkeys' | 'savedViews' | 'topics'>): readonly Command[] => [
  ...[...FIXED_COMMANDS, ...savedViewCommands(savedViews)].map((command) =>
    withOwnHotkey(command, ownHotkeys),
  ),
  ...referralCommands(topics),
  ...quickMessageCommands(quickMessages),
];
