import {
  CommandId,
  type Conversation,
  ConversationId,
  type Handover,
  type Mention,
  OperatorId,
  type Rating,
  SiteId,
  TeamId,
  type VisitorConversation,
  VisitorId,
  VisitId,
  type Wish,
} from '@parley/protocol';
import { MINUTE, MORNING, next, turn, uuid } from './sequence.ts';
import { aPlace } from './visits.ts';

export const aRating = (over: Partial<Rating> = {}): Rating => ({ score: 'good', reason: null, ...over });

const questions = [
  'Do you ship to Norway?',
  'Is the lantern in stock?',
  'Где мой заказ?',
  'Posso pagare alla consegna?',
] as const;

/** Somebody wants to be called. */
export const aCallback = (over: Partial<Wish> = {}): Wish => ({
  kind: 'callback',
  state: 'requested',
  phone: '+39 06 555 0143',
  email: null,
  note: 'About the delivery to Norway',
  madeAt: MORNING,
  dueAt: MORNING + 60 * MINUTE,
  attempts: 0,
  ...over,
});

/** A running conversation is offered to a colleague for a minute. */
export const aHandover = (over: Partial<Handover> = {}): Handover => ({
  id: CommandId.parse(uuid(next())),
  by: { operatorId: OperatorId.parse(uuid(next())), name: 'Anna Petrova' },
  to: {
    operatorId: OperatorId.parse(uuid(next())),
    teamId: TeamId.parse(uuid(next())),
    name: 'Marco Bianchi',
  },
  isWarm: false,
  brief: { asked: 'Shipping to Norway', promised: 'An answer today', tried: 'The price list' },
  offeredAt: MORNING,
  expiresAt: MORNING + MINUTE,
  ...over,
});

/** A note that names this operator. */
export const aMention = (over: Partial<Mention> = {}): Mention => ({
  noteId: CommandId.parse(uuid(next())),
  conversationId: ConversationId.parse(uuid(next())),
  at: MORNING,
  authorName: 'Marco Bianchi',
  text: 'Do you know when the lantern comes?',
  visitorName: 'Giulia Rossi',
  isSeen: false,
  ...over,
});

/** A conversation that waits in its team's queue with one unread message. */
export const aConversation = (over: Partial<Conversation> = {}): Conversation => {
  const n = next();
  const startedAt = MORNING + n * MINUTE;
  return {
    id: ConversationId.parse(uuid(n)),
    cursor: 2 * n,
    siteId: SiteId.parse(uuid(next())),
    teamId: TeamId.parse(uuid(next())),
    topic: null,
    isUrgent: false,
    channel: 'site-chat',
    state: 'queued',
    visitorId: VisitorId.parse(uuid(next())),
    visitorName: turn(['Giulia Rossi', 'Tom Baker', 'Мария Соколова'], n),
    visitId: VisitId.parse(uuid(next())),
    place: aPlace(),
    operatorId: null,
    offeredTo: null,
    startedAt,
    waitingSince: startedAt,
    answerTargetMs: 60_000,
    acceptedAt: null,
    firstResponseAt: null,
    endedAt: null,
    endedBy: null,
    lastSeq: 2,
    lastMessage: { text: turn(questions, n), by: 'visitor', at: startedAt },
    unread: 1,
    visitorDeliveredSeq: 0,
    visitorSeenSeq: 0,
    operatorDeliveredSeq: 0,
    operatorSeenSeq: 0,
    rating: null,
    wish: null,
    ...over,
  };
};

/** A conversation that `operatorId` accepted half a minute after it began. */
export const anOpenConversation = (over: Partial<Conversation> = {}): Conversation => {
  const queued = aConversation();
  const acceptedAt = queued.startedAt + MINUTE / 2;
  return {
    ...queued,
    state: 'open',
    operatorId: OperatorId.parse(uuid(next())),
    acceptedAt,
    lastSeq: 3,
    ...over,
  };
};

/** A conversation that was answered and ended by its operator ten minutes later. */
export const anEndedConversation = (over: Partial<Conversation> = {}): Conversation => {
  const open = anOpenConversation();
  return {
    ...open,
    state: 'ended',
    waitingSince: null,
    firstResponseAt: open.acceptedAt,
    endedAt: open.startedAt + 10 * MINUTE,
    endedBy: 'operator',
    unread: 0,
    ...over,
  };
};

/** The visitor's view of an open conversation. */
export const aVisitorConversation = (over: Partial<VisitorConversation> = {}): VisitorConversation => {
  const n = next();
  return {
    id: ConversationId.parse(uuid(n)),
    cursor: 2,
    state: 'open',
    operatorName: 'Anna',
    startedAt: MORNING + n * MINUTE,
    waitingSince: null,
    answerTargetMs: 60_000,
    endedAt: null,
    visitorDeliveredSeq: 0,
    visitorSeenSeq: 0,
    operatorDeliveredSeq: 0,
    operatorSeenSeq: 0,
    rating: null,
    wish: null,
    ...over,
  };
};
