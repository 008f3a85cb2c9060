import type { AlertEvent, Conversation, Operator } from '@parley/protocol';
import { deadlineOf, minuteOf } from '@parley/routing';
import { isHandedTo } from '../../../live/handover.ts';
import { whoWaits, type Sections } from '../../../live/inbox.sections.ts';
import { ringOf } from '../../../shared/ring/ring.ts';

/** One reason to ring. Its key names it: a conversation that waits anew, after a transfer for instance, rings anew. */
export interface Call {
  readonly key: string;
  readonly event: AlertEvent;
  readonly conversation: Conversation;
}

interface Here {
  readonly sections: Sections;
  readonly me: Pick<Operator, 'id' | 'teamIds' | 'presence'>;
  readonly now: number;
}

/** What asks for an operator now, the most urgent first. Whoever is away is told of messages to them, and of nothing else. */
export function callsOf({ sections, me, now }: Here): Call[] {
  const messages = sections.mine.filter(({ unread }) => unread > 0).map(messageCall);
  if (me.presence === 'away') return messages;
  const { waiting, callbacks } = sections;
  const isForMe = (one: Conversation): boolean => one.offeredTo === me.id || isHandedTo(one, me);
  return [
    ...[...whoWaits(sections), ...callbacks].flatMap((one) => deadlineCalls(one, now)),
    ...waiting.filter(isForMe).map(call('offer')),
    ...waiting.filter((one) => !isForMe(one)).map(call('queue')),
    ...callbacks.map(call('callback')),
    ...messages,
  ];
}

const call =
  (event: AlertEvent) =>
  (conversation: Conversation): Call => ({
    event,
    conversation,
    key: [
      event,
      conversation.id,
      deadlineOf(conversation),
      conversation.offeredTo,
      conversation.handover?.id,
    ].join(' '),
  });

const messageCall = (conversation: Conversation): Call => ({
  event: 'message',
  conversation,
  key: `message ${conversation.id} ${conversation.lastSeq}`,
});

/** At three quarters of the time, and once more at its end. */
function deadlineCalls(conversation: Conversation, now: number): Call[] {
  const minute = minuteOf(conversation);
  if (!minute) return [];
  const { tone } = ringOf(minute, now);
  if (tone === 'good') return [];
  const event = 'deadline';
  return [{ event, conversation, key: `${event} ${conversation.id} ${minute.since} ${tone}` }];
}
