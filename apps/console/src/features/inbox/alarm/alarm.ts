import { LIMITS } from '@parley/protocol/limits';
import type { AlertEvent, Conversation, Mention, OpenPromise, Operator } from '@parley/protocol';
import { deadlineOf, minuteOf, remindAt } from '@parley/routing';
import { isHandedTo } from '../../../live/handover.ts';
import { whoWaits, type Sections } from '../../../live/inbox.sections.ts';
import { ringOf } from '../../../shared/ring/ring.ts';

/** One reason to ring. Its key names it: a conversation that waits anew, after a transfer for instance, rings anew. */
export interface Call {
  readonly key: string;
  readonly event: AlertEvent;
  readonly conversation: Called;
}

/** Where it is, who is meant and in which words. */
type Called = Pick<Conversation, 'id' | 'visitorName'> & {
  readonly lastMessage: { readonly text: string } | null;
};

interface Here {
  readonly sections: Sections;
  readonly me: Pick<Operator, 'id' | 'teamIds' | 'presence'>;
  readonly now: number;
  readonly mentions?: readonly Mention[] | undefined;
  /** What they have to keep, and for supervisors what is late. */
  readonly promises?: readonly OpenPromise[] | undefined;
}

/** What asks for an operator now, the most urgent first. Whoever is away is told of what is for them alone, and of nothing else. */
export function callsOf({ sections, me, now, mentions = [], promises = [] }: Here): Call[] {
  const isAway = me.presence === 'away';
  const messages = [
    ...promises
      .filter(({ promise }) => !isAway || promise.operatorId === me.id)
      .flatMap((one) => promiseCalls(one, now)),
    ...mentions.filter(({ isSeen }) => !isSeen).map(mentionCall),
    ...sections.mine.filter(({ unread }) => unread > 0).map(messageCall),
  ];
  if (isAway) return messages;
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

const called = (
  { conversationId: id, visitorName }: Pick<Mention, 'conversationId' | 'visitorName'>,
  text: string,
): Called => ({ id, visitorName, lastMessage: { text } });

const mentionCall = (mention: Mention): Call => ({
  event: 'mention',
  conversation: called(mention, mention.text),
  key: `mention ${mention.noteId}`,
});

/** When its time is near, and once more when it is over. */
function promiseCalls(open: OpenPromise, now: number): Call[] {
  const { promise } = open;
  if (remindAt(promise, LIMITS.promiseRemindMs) > now) return [];
  const when = promise.dueAt <= now ? 'late' : 'soon';
  const event = 'promise';
  return [{ event, conversation: called(open, promise.text), key: `${event} ${promise.id} ${when}` }];
}

/** At three quarters of the time, and once more at its end. */
function deadlineCalls(conversation: Conversation, now: number): Call[] {
  const minute = minuteOf(conversation);
  if (!minute) return [];
  const { tone } = ringOf(minute, now);
  if (tone === 'good') return [];
  const event = 'deadline';
  return [{ event, conversation, key: `${event} ${conversation.id} ${minute.since} ${tone}` }];
}
