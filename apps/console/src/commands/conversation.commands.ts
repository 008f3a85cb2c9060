import { newCommandId } from '@parley/protocol/ids';
import type { Conversation } from '@parley/protocol';
import { inboxPlace, goTo } from '../shared/router/use-place.ts';
import { openDialog } from '../shared/screen/panels.store.ts';
import { showToast } from '../shared/screen/toasts.store.ts';
import type { Command, CommandContext } from './command.ts';
import { isMine } from './writing.commands.ts';

/** How long an end can be taken back. */
const UNDO_MS = 3_000;

const isWaitingForMe = (
  conversation: Conversation | null,
  { me }: CommandContext,
): conversation is Conversation =>
  conversation?.state === 'queued' &&
  (conversation.offeredTo === null || conversation.offeredTo === me.operator.id);

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

export const transfer: Command = {
  id: 'transfer',
  label: (t) => t('transfer'),
  icon: 'transfer',
  hotkey: 'Ctrl+Shift+F',
  when: isMine,
  run: () => openDialog('transfer'),
};

/** A question with answers that the visitor gives by one tap. */
export const offer: Command = {
  id: 'offer',
  label: (t) => t('offer'),
  icon: 'choices',
  hotkey: 'Ctrl+Shift+L',
  when: isMine,
  run: () => openDialog('offer'),
};

/** An article's title and link, where the cursor is. */
export const insertArticle: Command = {
  id: 'insert-article',
  label: (t) => t('insertArticle'),
  icon: 'note',
  when: isMine,
  run: () => openDialog('article'),
};

/** Ends the conversation a moment later, so that a slip can be taken back. */
const endSoon =
  (asksRating: boolean): Command['run'] =>
  ({ conversation, live, fail, t }) => {
    if (!conversation) return;
    const conversationId = conversation.id;
    const endNow = async (): Promise<void> => {
      hideToast();
      const answer = await live.ask({
        name: 'conversation.end',
        payload: { id: newCommandId(), conversationId, ...(!asksRating && { asksRating }) },
      });
      if (!answer.ok) fail(answer.error);
    };
    const timer = setTimeout(() => void endNow(), UNDO_MS);
    const undo = (): void => {
      clearTimeout(timer);
      hideToast();
    };
    const hideToast = showToast(t('ending'), { label: t('undo'), run: undo }, UNDO_MS);
  };

export const end: Command = {
  id: 'end',
  label: (t) => t('end'),
  icon: 'end',
  hotkey: 'Ctrl+Shift+E',
  when: isMine,
  run: endSoon(true),
};

/** For who is in no state to be asked. The board shows how often it is done. */
export const endUnasked: Command = {
  id: 'end-unasked',
  label: (t) => t('endUnasked'),
  icon: 'end',
  when: isMine,
  run: endSoon(false),
};

const neighbour = ({ sections, place }: CommandContext, step: 1 | -1): Conversation | undefined => {
  const order = [...sections.waiting, ...sections.callbacks, ...sections.mine, ...sections.others];
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
