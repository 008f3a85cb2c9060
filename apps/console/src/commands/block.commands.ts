import { request } from '../shared/api/request.ts';
import { openDialog } from '../shared/screen/panels.store.ts';
import { showToast } from '../shared/screen/toasts.store.ts';
import type { Command, CommandContext } from './command.ts';
import { showConversation } from './conversation.commands.ts';

/** Whose running conversation it is, anybody while it waits or once it is over, and supervisors: as the server decides again. */
const mayBlock = ({ conversation, me: { operator } }: CommandContext): boolean =>
  conversation !== null &&
  (conversation.state !== 'open' || conversation.operatorId === operator.id || operator.role !== 'operator');

/** Closes the chat to the visitor for a time. */
export const blockVisitor: Command = {
  id: 'block',
  label: (t) => t('block'),
  icon: 'lock',
  hotkey: 'Ctrl+Shift+B',
  when: mayBlock,
  run: (context) => {
    showConversation(context);
    openDialog('block');
  },
};

/** Lets the visitor write again, whoever may: who blocked them, or a supervisor. */
const unblockVisitor: Command = {
  id: 'unblock',
  label: (t) => t('unblock'),
  icon: 'undo',
  when: ({ conversation }) => conversation?.state === 'ended',
  run: async ({ conversation, fail, t }) => {
    if (!conversation) return;
    const { visitorId } = conversation;
    const known = await request('GET /v1/visitors/:visitorId', { params: { visitorId } });
    if (!known.ok) return fail(known.error);
    const { block } = known.value.visitor;
    if (!block) {
      showToast(t('notBlocked'));
      return;
    }
    const answer = await request('DELETE /v1/blocks/:blockId', { params: { blockId: block.id } });
    if (answer.ok) showToast(t('unblocked'));
    else fail(answer.error);
  },
};

export const BLOCK_COMMANDS: readonly Command[] = [blockVisitor, unblockVisitor];
