import { newCommandId } from '@parley/protocol/ids';
import { canChange, lastOwnMessage, type MessageEvent } from '../live/own-messages.ts';
import { copyText } from '../shared/copy/copy-text.ts';
import { startEditing } from '../shared/screen/editing.store.ts';
import { openNewQuick } from '../shared/screen/panels.store.ts';
import { showToast } from '../shared/screen/toasts.store.ts';
import type { Command, CommandContext } from './command.ts';
import { withVariables } from './quick-message.fill.ts';

/** The own message a command acts on while it may be changed: the one whose button or menu it is, or else the newest. */
function changeable(context: CommandContext): MessageEvent | undefined {
  const { message, conversation, me, live } = context;
  if (message) return canChange(message, me.operator.id, live.now()) ? message : undefined;
  return conversation
    ? lastOwnMessage(context.timelineOf(conversation.id), me.operator.id, live.now())
    : undefined;
}

export const editMessage: Command = {
  id: 'edit-message',
  label: (t) => t('editMessage'),
  icon: 'edit',
  when: (context) => changeable(context) !== undefined,
  run: (context) => {
    const message = changeable(context);
    if (message) startEditing(message.id);
  },
};

export const removeMessage: Command = {
  id: 'remove-message',
  label: (t) => t('removeMessage'),
  icon: 'undo',
  when: (context) => changeable(context) !== undefined,
  run: (context) => {
    const message = changeable(context);
    if (!message) return;
    const { conversationId, id: messageId } = message;
    context.live.write({
      name: 'message.remove',
      payload: { id: newCommandId(), conversationId, messageId },
    });
  },
};

/** The words of the message whose menu is open. */
export const copyMessage: Command = {
  id: 'copy-message',
  label: (t) => t('copyMessage'),
  icon: 'page',
  when: ({ message }) => message !== null && message.body.text !== '',
  run: async ({ message, t }) => {
    if (message) showToast(t((await copyText(message.body.text)) ? 'copied' : 'notCopied'));
  },
};

/** Words worth keeping: those of the message whose menu is open, or else the newest that somebody of the team sent here. */
function worthKeeping({ message, conversation, timelineOf }: CommandContext): MessageEvent | undefined {
  const isWorth = (one: MessageEvent): boolean => one.actor.kind !== 'visitor' && one.body.text !== '';
  if (message) return isWorth(message) ? message : undefined;
  const events = conversation ? timelineOf(conversation.id) : [];
  return events.findLast((event): event is MessageEvent => event.kind === 'message.added' && isWorth(event));
}

/** What was said well becomes a quick message; names in it become variables again. */
const saveAsQuick: Command = {
  id: 'save-as-quick-message',
  label: (t) => t('saveAsQuick'),
  icon: 'bolt',
  when: (context) => worthKeeping(context) !== undefined,
  run: (context) => {
    const text = worthKeeping(context)?.body.text;
    if (text === undefined) return;
    const { conversation, me } = context;
    openNewQuick(withVariables(text, { visitor: conversation?.visitorName, operator: me.operator.name }));
  },
};

/** What a message's own menu offers. */
export const MESSAGE_MENU: readonly Command[] = [copyMessage, saveAsQuick, editMessage, removeMessage];
