import type { events, PayloadOf } from '@parley/protocol';
import { newId } from '../stories/people.ts';
import { internal, said } from './stage.ts';
import type { Subject } from './stage.ts';

/** What clients say to the server. */
export type Said = {
  [K in keyof typeof events]: 'server' extends (typeof events)[K]['to'][number] ? K : never;
}[keyof typeof events];

/** Whether it says something about the sender alone, who may do that wherever they are. */
export const ofOneself: readonly Said[] = ['connection.beat', 'presence.set'];

/** What every operator of the workspace may do: they all see who is on the sites. */
export const ofTheWorkspace: readonly Said[] = ['invitation.send'];

/** One valid request of every kind, about the subject; made anew for each sender, because an id means one intent. */
export function socketRequests(subject: Subject) {
  const { conversationId, visitorMessageId, operatorMessageId, visitId, salesId } = subject;
  const command = () => ({ id: newId(), conversationId });
  return {
    'connection.beat': () => ({}),
    'presence.set': () => ({ presence: 'online' }),
    'typing.preview': () => ({ conversationId, text: said }),
    'typing.show': () => ({ conversationId, isTyping: true }),
    'transcript.mark': () => ({ conversationId, deliveredSeq: 1, seenSeq: 1 }),
    'invitation.send': () => ({ id: newId() as string as never, visitId, text: internal }),
    'note.add': () => ({ ...command(), text: said }),
    'message.send': () => ({ ...command(), text: said, quickMessageId: null, attachmentIds: [] }),
    'message.edit': (from) => ({
      ...command(),
      messageId: from === 'visitor' ? visitorMessageId : operatorMessageId,
      text: `${said}, edited`,
    }),
    'conversation.accept': command,
    'message.remove': (from) => ({
      ...command(),
      messageId: from === 'visitor' ? visitorMessageId : operatorMessageId,
    }),
    'conversation.transfer': () => ({
      ...command(),
      noteId: newId(),
      note: said,
      to: { teamId: salesId as never },
    }),
    'conversation.end': command,
    'conversation.wrap': () => ({ ...command(), outcome: 'wrong-address', sentTo: said }),
    'handover.close': () => ({ ...command(), handoverId: newId(), reason: said }),
    'conversation.join': command,
    'conversation.leave': command,
    'conversation.takeover': () => ({ ...command(), reason: said }),
    'colleague.look': () => ({ conversationId, doing: 'looks' }),
    'conversation.hold': () => ({ ...command(), until: null }),
    'conversation.wake': command,
    'mood.mark': () => ({ ...command(), mood: 'angry' }),
    'offer.decline': command,
    'promise.make': () => ({ ...command(), text: said, dueAt: 1_900_000_000_000 }),
    'promise.close': () => ({ ...command(), promiseId: newId(), outcome: 'kept' }),
    'discount.offer': () => ({ ...command(), percent: 10, reason: said, validUntil: 1_900_000_000_000 }),
    'visitor.block': () => ({ ...command(), span: 'hour', reason: 'insults', words: said }),
    'rating.skip': command,
    'quote.show': () => ({ conversationId, messageId: visitorMessageId }),
    'quote.report': () => ({ conversationId, messageId: visitorMessageId, outcome: 'shown' }),
    'rating.give': () => ({ ...command(), score: 'good', reason: null }),
  } satisfies { [K in Said]: (from: 'visitor' | 'operator') => PayloadOf<K> };
}
