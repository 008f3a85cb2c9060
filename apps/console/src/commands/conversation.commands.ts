import { newCommandId } from '@parley/protocol/ids';
import type { Conversation } from '@parley/protocol';
import { isHandedTo } from '../live/handover.ts';
import { sectionsOfView } from '../live/inbox.views.ts';
import { useLookingStore } from '../live/looking.store.ts';
import { isUnattended } from '../live/unattended.ts';
import { hrefOf } from '../shared/router/place.ts';
import { inboxPlace, goTo } from '../shared/router/use-place.ts';
import { useInboxView } from '../shared/screen/inbox-view.store.ts';
import { openDialog, type Dialog } from '../shared/screen/panels.store.ts';
import { copyText } from '../shared/copy/copy-text.ts';
import { showToast } from '../shared/screen/toasts.store.ts';
import type { Command, CommandContext } from './command.ts';
import { endSoon } from './end-soon.ts';
import { answersHere, isMine } from './writing.commands.ts';

const isWaitingForMe = (
  conversation: Conversation | null,
  { me }: CommandContext,
): conversation is Conversation =>
  conversation !== null &&
  (conversation.state === 'queued'
    ? conversation.offeredTo === null || conversation.offeredTo === me.operator.id
    : isHandedTo(conversation, me.operator));

async function acceptAndOpen(
  { live, fail }: CommandContext,
  { id: conversationId }: Conversation,
): Promise<void> {
  goTo(inboxPlace(conversationId));
  const answer = await live.ask({
    name: 'conversation.accept',
    payload: { id: newCommandId(), conversationId },
  });
  if (!answer.ok) fail(answer.error);
}

/** Takes the conversation on the screen. */
export const accept: Command = {
  id: 'accept',
  label: (t) => t('accept'),
  icon: 'check',
  hotkey: 'Mod+Enter',
  when: (context) => isWaitingForMe(context.conversation, context),
  run: (context) => {
    if (isWaitingForMe(context.conversation, context)) void acceptAndOpen(context, context.conversation);
  },
};

/** Takes whoever has waited longest. */
export const acceptNext: Command = {
  id: 'accept-next',
  label: (t) => t('acceptNext'),
  icon: 'bolt',
  hotkey: 'Mod+Shift+Enter',
  when: ({ sections }) => sections.waiting.length > 0,
  run: (context) => {
    const [next] = context.sections.waiting;
    if (next) void acceptAndOpen(context, next);
  },
};

/** Shows the conversation a command is about, unless it is on the screen. */
export function showConversation({ place, conversation }: CommandContext): void {
  const openId = 'conversationId' in place ? place.conversationId : null;
  if (conversation && conversation.id !== openId) goTo(inboxPlace(conversation.id));
}

function openOver(context: CommandContext, dialog: Dialog): void {
  showConversation(context);
  openDialog(dialog);
}

/** For the menu of a row: what pressing the row does. */
export const openConversation: Command = {
  id: 'open-conversation',
  label: (t) => t('openConversation'),
  icon: 'inbox',
  when: ({ conversation, place }) =>
    conversation !== null && !('conversationId' in place && place.conversationId === conversation.id),
  run: showConversation,
};

/** The address of the conversation, for a colleague. */
export const copyLink: Command = {
  id: 'copy-link',
  label: (t) => t('copyLink'),
  icon: 'clip',
  when: ({ conversation }) => conversation !== null,
  run: async ({ conversation, t }) => {
    if (!conversation) return;
    const { href } = new URL(hrefOf(inboxPlace(conversation.id)), location.href);
    showToast(t((await copyText(href)) ? 'copied' : 'notCopied'));
  },
};

export const transfer: Command = {
  id: 'transfer',
  label: (t) => t('transfer'),
  icon: 'transfer',
  hotkey: 'Ctrl+Shift+F',
  when: isMine,
  run: (context) => openOver(context, 'transfer'),
};

/** A question with answers that the visitor gives by one tap. */
export const offer: Command = {
  id: 'offer',
  label: (t) => t('offer'),
  icon: 'choices',
  hotkey: 'Ctrl+Shift+L',
  when: answersHere,
  run: (context) => openOver(context, 'offer'),
};

/** An article's title and link, where the cursor is. */
export const insertArticle: Command = {
  id: 'insert-article',
  label: (t) => t('insertArticle'),
  icon: 'note',
  when: answersHere,
  run: (context) => openOver(context, 'article'),
};

/** What it was about and how it ended: for the team, at any time. */
export const wrapUp: Command = {
  id: 'wrap-up',
  label: (t) => t('wrapUp'),
  icon: 'tag',
  hotkey: 'Ctrl+Shift+K',
  when: ({ conversation }) => conversation !== null,
  run: (context) => openOver(context, 'wrap-up'),
};

/** Where something is still to be said of it, that comes first. */
const ending =
  (asksRating: boolean): Command['run'] =>
  (context) => {
    const { conversation, lacksWrapUp } = context;
    if (conversation && lacksWrapUp(conversation))
      return openOver(context, asksRating ? 'end' : 'end-unasked');
    return endSoon(asksRating)(context);
  };

export const end: Command = {
  id: 'end',
  label: (t) => t('end'),
  icon: 'end',
  hotkey: 'Ctrl+Shift+E',
  when: isMine,
  run: ending(true),
};

/** For who is in no state to be asked. The board shows how often it is done. */
export const endUnasked: Command = {
  id: 'end-unasked',
  label: (t) => t('endUnasked'),
  icon: 'end',
  when: isMine,
  run: ending(false),
};

const neighbour = (context: CommandContext, step: 1 | -1): Conversation | undefined => {
  const { sections, place, me, operators, live } = context;
  const shown = sectionsOfView(sections, useInboxView.getState(), {
    ...me.operator,
    isUnattended: (one) =>
      isUnattended(one, { operators, looking: useLookingStore.getState().list, now: live.now() }),
  });
  const order = [...shown.waiting, ...shown.callbacks, ...shown.mine, ...shown.others];
  const open = place.screen === 'inbox' ? order.findIndex(({ id }) => id === place.conversationId) : -1;
  return open < 0 ? order.at(step === 1 ? 0 : -1) : order[open + step];
};

const goToNeighbour = (id: 'next' | 'previous', step: 1 | -1): Command => ({
  id: `${id}-conversation`,
  label: (t) => t(id),
  icon: 'down',
  hotkey: step === 1 ? 'Alt+ArrowDown' : 'Alt+ArrowUp',
  when: (context) => neighbour(context, step) !== undefined,
  run: (context) => {
    const found = neighbour(context, step);
    if (found) goTo(inboxPlace(found.id));
  },
});

export const nextConversation = goToNeighbour('next', 1);
export const previousConversation = goToNeighbour('previous', -1);
