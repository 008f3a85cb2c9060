import { newCommandId } from '@parley/protocol/ids';
import { hasJoined, isHandedTo } from '../live/handover.ts';
import { changeDraft } from '../shared/screen/drafts.store.ts';
import { openDialog } from '../shared/screen/panels.store.ts';
import { always, type Command, type CommandContext } from './command.ts';
import { composer } from './composer.handle.ts';
import { watches } from './watches.ts';

/** Says no to what was offered, with a reason. */
export const decline: Command = {
  id: 'decline',
  label: (t) => t('decline'),
  icon: 'close',
  when: ({ conversation, me }) =>
    conversation !== null &&
    isHandedTo(conversation, me.operator) &&
    conversation.handover?.to.operatorId === me.operator.id,
  run: () => openDialog('decline'),
};

const mayWithdraw = ({ conversation, me: { operator } }: CommandContext): boolean => {
  if (!conversation?.handover || isHandedTo(conversation, operator)) return false;
  const givers = [conversation.operatorId, conversation.handover.by.operatorId];
  return givers.includes(operator.id) || operator.role !== 'operator';
};

/** Takes an offer back that nobody has accepted yet. */
export const withdraw: Command = {
  id: 'withdraw',
  label: (t) => t('withdraw'),
  icon: 'undo',
  when: mayWithdraw,
  run: async ({ conversation, live, fail }) => {
    if (!conversation?.handover) return;
    const { id: conversationId, handover } = conversation;
    const payload = { id: newCommandId(), conversationId, handoverId: handover.id, reason: null };
    const answer = await live.ask({ name: 'handover.close', payload });
    if (!answer.ok) fail(answer.error);
  },
};

const asks =
  (name: 'conversation.join' | 'conversation.leave'): Command['run'] =>
  async ({ conversation, live, fail }) => {
    if (!conversation) return;
    const answer = await live.ask({
      name,
      payload: { id: newCommandId(), conversationId: conversation.id },
    });
    if (!answer.ok) return fail(answer.error);
    changeDraft(conversation.id, { mode: 'message' });
    composer()?.focus();
  };

export const join: Command = {
  id: 'join',
  label: (t) => t('join'),
  icon: 'people',
  when: (context) =>
    watches(context) &&
    context.conversation !== null &&
    !hasJoined(context.conversation, context.me.operator),
  run: asks('conversation.join'),
};

export const leave: Command = {
  id: 'leave',
  label: (t) => t('leave'),
  icon: 'door',
  when: ({ conversation, me }) => conversation !== null && hasJoined(conversation, me.operator),
  run: asks('conversation.leave'),
};

/** Becomes the owner, with a reason. */
export const takeOver: Command = {
  id: 'take-over',
  label: (t) => t('takeOver'),
  icon: 'bolt',
  when: watches,
  run: () => openDialog('take-over'),
};

/** A note from here is advice, which stands out for who has the conversation. */
const advise: Command = {
  id: 'advise',
  label: (t) => t('advise'),
  icon: 'note',
  when: watches,
  run: ({ conversation }) => {
    if (!conversation) return;
    changeDraft(conversation.id, { mode: 'note' });
    composer()?.focus();
  },
};

/** Notes that name this operator. */
export const showMentions: Command = {
  id: 'mentions',
  label: (t) => t('mentions'),
  icon: 'at',
  hotkey: 'G M',
  when: always,
  run: () => openDialog('mentions'),
};

export const HANDOVER_COMMANDS: readonly Command[] = [decline, withdraw, advise, join, leave, takeOver];
