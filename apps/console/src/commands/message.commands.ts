import { newCommandId } from '@parley/protocol/ids';
import { canChange, lastOwnMessage, type MessageEvent } from '../live/own-messages.ts';
import { copyText } from '../shared/copy/copy-text.ts';
import { startEditing } from '../shared/screen/editing.store.ts';
import { showToast } from '../shared/screen/toasts.store.ts';
import type { Command, CommandContext } from './command.ts';

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

/** What a message's own menu offers. */
export const MESSAGE_MENU: readonly Command[] = [copyMessage, editMessage, removeMessage];
