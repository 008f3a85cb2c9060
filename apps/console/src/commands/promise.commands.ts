import { newCommandId } from '@parley/protocol/ids';
import type { PromiseOutcome } from '@parley/protocol';
import { openDialog } from '../shared/screen/panels.store.ts';
import type { Command, CommandContext } from './command.ts';
import { isMine } from './writing.commands.ts';

/** Promises the visitor something by a time, which both then see. */
export const makePromise: Command = {
  id: 'make-promise',
  label: (t) => t('makePromise'),
  icon: 'clock',
  hotkey: 'Ctrl+Shift+D',
  when: isMine,
  run: () => openDialog('promise'),
};

/** Offers something off a price, as much as whoever offers it may. */
export const offerDiscount: Command = {
  id: 'offer-discount',
  label: (t) => t('offerDiscount'),
  icon: 'star',
  hotkey: 'Ctrl+D',
  when: ({ conversation, me }) =>
    conversation?.state === 'open' &&
    (conversation.operatorId === me.operator.id ||
      conversation.joined?.some(({ operatorId }) => operatorId === me.operator.id) === true),
  run: () => openDialog('discount'),
};

const mayClose = ({ conversation, me }: CommandContext): boolean =>
  conversation?.promise !== undefined &&
  (me.operator.role !== 'operator' ||
    conversation.operatorId === me.operator.id ||
    conversation.promise.operatorId === me.operator.id);

const closing = (
  outcome: PromiseOutcome,
  label: 'keepPromise' | 'breakPromise' | 'dropPromise',
): Command => ({
  id: `promise-${outcome}`,
  label: (t) => t(label),
  icon: outcome === 'kept' ? 'check' : 'close',
  when: mayClose,
  run: async ({ conversation, live, fail }) => {
    if (!conversation?.promise) return;
    const answer = await live.ask({
      name: 'promise.close',
      payload: {
        id: newCommandId(),
        conversationId: conversation.id,
        promiseId: conversation.promise.id,
        outcome,
      },
    });
    if (!answer.ok) fail(answer.error);
  },
});

export const keepPromise = closing('kept', 'keepPromise');
export const breakPromise = closing('broken', 'breakPromise');
export const dropPromise = closing('withdrawn', 'dropPromise');

export const PROMISE_COMMANDS: readonly Command[] = [
  makePromise,
  keepPromise,
  breakPromise,
  dropPromise,
  offerDiscount,
];
