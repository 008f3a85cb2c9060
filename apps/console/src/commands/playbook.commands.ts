import type { PlaybookKind } from '@parley/protocol';
import { mentionable } from '../live/mentions.ts';
import { goTo } from '../shared/router/use-place.ts';
import { changeDraft, draftOf } from '../shared/screen/drafts.store.ts';
import { toggleCard, usePanelsStore } from '../shared/screen/panels.store.ts';
import { closePlaybook, openPlaybook, usePlaybookStore } from '../shared/screen/playbook.store.ts';
import { showToast } from '../shared/screen/toasts.store.ts';
import { isWide } from '../shared/screen/use-is-wide.ts';
import type { Command, CommandContext } from './command.ts';
import { composer } from './composer.handle.ts';
import { showConversation } from './conversation.commands.ts';

const isRunning = ({ conversation }: CommandContext): boolean =>
  conversation !== null && conversation.state !== 'ended';

/** Lays a playbook beside the conversation, where the visitor's card is. */
function showPlaybook(context: CommandContext, kind: PlaybookKind): void {
  const { conversation, place } = context;
  if (!conversation) return;
  showConversation(context);
  openPlaybook({ conversationId: conversation.id, kind });
  if (!isWide()) {
    const screen = place.screen === 'history' ? 'history' : 'inbox';
    goTo({ screen, conversationId: conversation.id, part: 'card' });
  } else if (usePanelsStore.getState().isCardFolded) toggleCard();
}

const KINDS = {
  undecided: 'playbookUndecided',
  expert: 'playbookExpert',
  rude: 'playbookRude',
  offended: 'playbookOffended',
} as const satisfies Record<PlaybookKind, string>;

const openOf = (kind: PlaybookKind): Command => ({
  id: `playbook-${kind}`,
  label: (t) => t(KINDS[kind]),
  icon: 'note',
  when: isRunning,
  run: (context) => showPlaybook(context, kind),
});

/** By key: what helps with somebody hard; the card itself leads to the other kinds. Once more, and it is put away. */
export const togglePlaybook: Command = {
  id: 'playbook',
  label: (t) => t('playbook'),
  icon: 'note',
  hotkey: 'Ctrl+Shift+O',
  when: isRunning,
  run: (context) => {
    const { open } = usePlaybookStore.getState();
    if (open && open.conversationId === context.conversation?.id) closePlaybook();
    else showPlaybook(context, 'undecided');
  },
};

/** A note that names a supervisor, to be finished and sent; whoever is online before others. */
export const callSupervisor: Command = {
  id: 'call-supervisor',
  label: (t) => t('callSupervisor'),
  icon: 'at',
  when: isRunning,
  run: ({ conversation, t, ...knowing }) => {
    if (!conversation) return;
    const seniors = mentionable(conversation, knowing).filter(({ role }) => role !== 'operator');
    const chosen = seniors.find(({ presence }) => presence === 'online') ?? seniors[0];
    if (!chosen) {
      showToast(t('noSupervisor'));
      return;
    }
    const { note } = draftOf(conversation.id);
    const name = `@${chosen.name} `;
    changeDraft(conversation.id, { mode: 'note', note: note.includes(name) ? note : `${name}${note}` });
    composer()?.focus();
  },
};

export const PLAYBOOK_COMMANDS: readonly Command[] = [
  togglePlaybook,
  ...(['undecided', 'expert', 'rude', 'offended'] as const).map(openOf),
  callSupervisor,
];
