import { newCommandId } from '@parley/protocol/ids';
import type { Conversation, Pause } from '@parley/protocol';
import { offersTo } from '../live/offers.ts';
import { goTo, inboxPlace } from '../shared/router/use-place.ts';
import { openDialog } from '../shared/screen/panels.store.ts';
import type { Command, CommandContext } from './command.ts';
import type { en } from './texts/en.ts';
import { isMine } from './writing.commands.ts';

/** The offer a command is about: the one whose button was pressed, or the one whose time is over first. */
function offerOf({ conversation, sections, me }: CommandContext): Conversation | undefined {
  const offers = offersTo(sections, me.operator.id);
  return offers.find(({ id }) => id === conversation?.id) ?? offers[0];
}

/** Takes what the server offers. */
export const acceptOffer: Command = {
  id: 'accept-offer',
  label: (t) => t('acceptOffer'),
  icon: 'check',
  hotkey: 'Ctrl+Shift+G',
  when: (context) => offerOf(context) !== undefined,
  run: async (context) => {
    const conversationId = offerOf(context)?.id;
    if (!conversationId) return;
    goTo(inboxPlace(conversationId));
    const payload = { id: newCommandId(), conversationId };
    const answer = await context.live.ask({ name: 'conversation.accept', payload });
    if (!answer.ok) context.fail(answer.error);
  },
};

/** It goes to the next who is asked, and does not come back. */
export const declineOffer: Command = {
  id: 'decline-offer',
  label: (t) => t('declineOffer'),
  icon: 'close',
  hotkey: 'Ctrl+Shift+X',
  when: (context) => offerOf(context) !== undefined,
  run: async (context) => {
    const conversationId = offerOf(context)?.id;
    if (!conversationId) return;
    const payload = { id: newCommandId(), conversationId };
    const answer = await context.live.ask({ name: 'offer.decline', payload });
    if (!answer.ok) context.fail(answer.error);
  },
};

/** Asks until when it waits for something. */
export const holdConversation: Command = {
  id: 'hold',
  label: (t) => t('hold'),
  icon: 'clock',
  hotkey: 'Ctrl+Shift+H',
  when: isMine,
  run: ({ conversation, place }) => {
    const openId = 'conversationId' in place ? place.conversationId : null;
    if (conversation && conversation.id !== openId) goTo(inboxPlace(conversation.id));
    openDialog('hold');
  },
};

/** Goes on before the visitor writes or the time comes. */
export const wakeConversation: Command = {
  id: 'wake',
  label: (t) => t('wake'),
  icon: 'retry',
  when: (context) => isMine(context) && context.conversation?.hold !== undefined,
  run: async ({ conversation, live, fail }) => {
    if (!conversation) return;
    const payload = { id: newCommandId(), conversationId: conversation.id };
    const answer = await live.ask({ name: 'conversation.wake', payload });
    if (!answer.ok) fail(answer.error);
  },
};

const pausing = (
  reason: Exclude<Pause['reason'], 'other'>,
  key: keyof typeof en & `pause${string}`,
): Command => ({
  id: `pause-${reason}`,
  label: (t) => t(key),
  icon: 'clock',
  when: ({ me }) => me.operator.pause?.reason !== reason,
  run: async ({ live, fail }) => {
    const payload = { presence: 'away', pause: { reason, words: '' } } as const;
    const answer = await live.ask({ name: 'presence.set', payload });
    if (!answer.ok) fail(answer.error);
  },
});

export const pauseBreak = pausing('break', 'pauseBreak');

export const PAUSE_COMMANDS: readonly Command[] = [
  pausing('lunch', 'pauseLunch'),
  pauseBreak,
  pausing('training', 'pauseTraining'),
];
export const ROUTING_COMMANDS: readonly Command[] = [
  acceptOffer,
  declineOffer,
  holdConversation,
  wakeConversation,
];
