import {
  type Actor,
  type Choice,
  CommandId,
  ConversationId,
  OperatorId,
  type TimelineEvent,
  type TimelineKind,
  TeamId,
} from '@parley/protocol';
import { MINUTE, MORNING, next, uuid } from './sequence.ts';

/** An entry of one kind. */
export type Entry<K extends TimelineKind> = Extract<TimelineEvent, { kind: K }>;

export const byVisitor: Actor = { kind: 'visitor', id: uuid(9_001), name: 'Giulia Rossi' };
export const byOperator: Actor = { kind: 'operator', id: uuid(9_002), name: 'Anna Petrova' };
export const bySystem: Actor = { kind: 'system', id: null, name: null };

export const common = (actor: Actor) => {
  const n = next();
  return {
    cursor: n,
    conversationId: ConversationId.parse(uuid(9_000)),
    seq: n,
    id: CommandId.parse(uuid(n)),
    at: MORNING + n * MINUTE,
    actor,
  };
};

type Over<K extends TimelineKind> = Partial<Entry<K>>;

/** The first entry. */
export const aStart = (over: Over<'conversation.started'> = {}): Entry<'conversation.started'> => ({
  ...common(byVisitor),
  kind: 'conversation.started',
  body: { invitation: null, topic: null, answers: [] },
  ...over,
});

/** A message of the visitor. */
export const aMessage = (over: Over<'message.added'> = {}): Entry<'message.added'> => ({
  ...common(byVisitor),
  kind: 'message.added',
  body: { text: 'Do you ship to Norway?', quickMessageId: null, attachments: [] },
  ...over,
});

/** A message of the operator. */
export const anAnswer = (over: Over<'message.added'> = {}): Entry<'message.added'> => ({
  ...common(byOperator),
  kind: 'message.added',
  body: { text: 'Yes, it takes three days.', quickMessageId: null, attachments: [] },
  ...over,
});

/** An operator's question with answers to choose from. */
export const anOffer = (
  choice: Partial<Choice> = {},
  over: Over<'message.added'> = {},
): Entry<'message.added'> => ({
  ...anAnswer(over),
  body: {
    text: 'Which one shall I put aside for you?',
    quickMessageId: null,
    attachments: [],
    choice: {
      style: 'replies',
      options: ['The red one', 'The blue one'].map((label, index) => ({
        id: `o${index + 1}`,
        label,
        text: '',
        price: '',
        url: null,
      })),
      ...choice,
    },
  },
});

/** An answer that the operator has written anew. */
export const anEdit = (over: Over<'message.edited'> = {}): Entry<'message.edited'> => ({
  ...common(byOperator),
  seq: null,
  kind: 'message.edited',
  body: { messageId: CommandId.parse(uuid(9_100)), text: 'Yes, it takes two days.' },
  ...over,
});

/** What the server read about the page that a message leads to. */
export const aLinking = (over: Over<'message.linked'> = {}): Entry<'message.linked'> => ({
  ...common(bySystem),
  seq: null,
  kind: 'message.linked',
  body: {
    messageId: CommandId.parse(uuid(9_100)),
    authorId: byOperator.id,
    link: { url: 'https://shop.example/chair', title: 'Blue chair', text: 'Made of oak.', picture: null },
  },
  ...over,
});

/** An answer that the operator has taken back. */
export const aRemoval = (over: Over<'message.removed'> = {}): Entry<'message.removed'> => ({
  ...common(byOperator),
  seq: null,
  kind: 'message.removed',
  body: { messageId: CommandId.parse(uuid(9_100)) },
  ...over,
});

export const aNote = (over: Over<'note.added'> = {}): Entry<'note.added'> => ({
  ...common(byOperator),
  kind: 'note.added',
  body: { text: 'Asked twice about Norway already.' },
  ...over,
});

export const anAccept = (over: Over<'conversation.accepted'> = {}): Entry<'conversation.accepted'> => ({
  ...common(byOperator),
  kind: 'conversation.accepted',
  body: { operatorId: OperatorId.parse(uuid(9_002)), operatorName: 'Anna Petrova' },
  ...over,
});

export const aTransfer = (
  over: Over<'conversation.transferred'> = {},
): Entry<'conversation.transferred'> => ({
  ...common(byOperator),
  kind: 'conversation.transferred',
  body: { to: { operatorId: null, teamId: TeamId.parse(uuid(9_003)), name: 'Support' } },
  ...over,
});

const toMarco = {
  operatorId: OperatorId.parse(uuid(9_004)),
  teamId: TeamId.parse(uuid(9_003)),
  name: 'Marco Bianchi',
};

/** A running conversation is offered to a colleague. */
export const aHandoverOffer = (over: Over<'handover.offered'> = {}): Entry<'handover.offered'> => ({
  ...common(byOperator),
  kind: 'handover.offered',
  body: {
    to: toMarco,
    isWarm: false,
    brief: { asked: 'Shipping to Norway', promised: 'An answer today', tried: 'The price list' },
    expiresAt: MORNING + 60 * MINUTE,
  },
  ...over,
});

export const aHandoverEnd = (over: Over<'handover.closed'> = {}): Entry<'handover.closed'> => ({
  ...common(byOperator),
  kind: 'handover.closed',
  body: { to: toMarco, because: 'declined', reason: 'I am about to leave' },
  ...over,
});

/** A supervisor took it over. */
export const aTaking = (over: Over<'conversation.taken'> = {}): Entry<'conversation.taken'> => ({
  ...common(byOperator),
  kind: 'conversation.taken',
  body: { operatorName: 'Anna Petrova', from: toMarco, reason: 'The visitor asked for me' },
  ...over,
});

const asAnna = { operatorId: OperatorId.parse(uuid(9_002)), operatorName: 'Anna Petrova' };

export const aJoining = (over: Over<'operator.joined'> = {}): Entry<'operator.joined'> => ({
  ...common(byOperator),
  kind: 'operator.joined',
  body: asAnna,
  ...over,
});

export const aLeaving = (over: Over<'operator.left'> = {}): Entry<'operator.left'> => ({
  ...common(byOperator),
  kind: 'operator.left',
  body: asAnna,
  ...over,
});

/** The offer of a conversation as its visitor sees it. */
export const aPassing = (over: Over<'conversation.passed'> = {}): Entry<'conversation.passed'> => ({
  ...common(byOperator),
  seq: null,
  kind: 'conversation.passed',
  body: {},
  ...over,
});

export const aRenaming = (over: Over<'visitor.renamed'> = {}): Entry<'visitor.renamed'> => ({
  ...common(byVisitor),
  seq: null,
  kind: 'visitor.renamed',
  body: { name: 'Giulia Rossi' },
  ...over,
});

/** Whoever had the conversation vanished. */
export const aRequeue = (over: Over<'conversation.requeued'> = {}): Entry<'conversation.requeued'> => ({
  ...common(bySystem),
  kind: 'conversation.requeued',
  body: {
    operatorId: OperatorId.parse(uuid(9_002)),
    operatorName: 'Anna Petrova',
    because: 'connection-lost',
  },
  ...over,
});

export const anEnd = (over: Over<'conversation.ended'> = {}): Entry<'conversation.ended'> => ({
  ...common(byOperator),
  kind: 'conversation.ended',
  body: { by: 'operator' },
  ...over,
});

export const aPageMove = (over: Over<'page.viewed'> = {}): Entry<'page.viewed'> => ({
  ...common(byVisitor),
  kind: 'page.viewed',
  body: { url: 'https://shop.example/cart', title: 'Cart' },
  ...over,
});

export const aRatingEntry = (over: Over<'rating.added'> = {}): Entry<'rating.added'> => ({
  ...common(byVisitor),
  kind: 'rating.added',
  body: { score: 'good', reason: null },
  ...over,
});

/** How far the operator has read; marks have no place of their own. */
export const aMark = (over: Over<'transcript.marked'> = {}): Entry<'transcript.marked'> => ({
  ...common(byOperator),
  seq: null,
  kind: 'transcript.marked',
  body: { by: 'operator', deliveredSeq: 2, seenSeq: 2 },
  ...over,
});

export const aCallbackRequest = (over: Over<'callback.requested'> = {}): Entry<'callback.requested'> => ({
  ...common(byVisitor),
  kind: 'callback.requested',
  body: { phone: '+39 06 555 0143', note: 'About the delivery to Norway', dueAt: MORNING + 60 * MINUTE },
  ...over,
});

export const aCallbackTaken = (over: Over<'callback.taken'> = {}): Entry<'callback.taken'> => ({
  ...common(byOperator),
  kind: 'callback.taken',
  body: { operatorName: 'Anna Petrova', dueAt: MORNING + 60 * MINUTE },
  ...over,
});

export const aCallbackTried = (over: Over<'callback.tried'> = {}): Entry<'callback.tried'> => ({
  ...common(byOperator),
  kind: 'callback.tried',
  body: { dueAt: MORNING + 90 * MINUTE },
  ...over,
});

export const aCallbackClosed = (over: Over<'callback.closed'> = {}): Entry<'callback.closed'> => ({
  ...common(byOperator),
  kind: 'callback.closed',
  body: { outcome: 'done' },
  ...over,
});

export const aLeftMessage = (over: Over<'message.left'> = {}): Entry<'message.left'> => ({
  ...common(byVisitor),
  kind: 'message.left',
  body: { email: 'giulia@shop.example', dueAt: MORNING + 60 * MINUTE },
  ...over,
});

export const aWrapUp = (over: Over<'conversation.wrapped'> = {}): Entry<'conversation.wrapped'> => ({
  ...common(byOperator),
  kind: 'conversation.wrapped',
  body: { outcome: 'solved' },
  ...over,
});

export const aPromiseMade = (over: Over<'promise.made'> = {}): Entry<'promise.made'> => ({
  ...common(byOperator),
  kind: 'promise.made',
  body: { text: 'I will call you back', dueAt: MORNING + 60 * MINUTE, operatorName: 'Anna Petrova' },
  ...over,
});

export const aPromiseClosed = (over: Over<'promise.closed'> = {}): Entry<'promise.closed'> => ({
  ...common(byOperator),
  kind: 'promise.closed',
  body: { promiseId: CommandId.parse(uuid(9_200)), text: 'I will call you back', outcome: 'kept' },
  ...over,
});
