import type {
  Conversation,
  Promised,
  Rating,
  ThreadAppended,
  TimelineEvent,
  VisitorConversation,
  VisitorTimelineEvent,
} from '@parley/protocol';
import type { ConversationRow, EventRow } from '../../db/tables.conversations.ts';
import type { Entry, Stored } from '../../event-log/entry.ts';
import { isForVisitor } from '../../event-log/entry.ts';
import { promiseOf } from '../../event-log/promise.views.ts';
import { wishOf } from '../../event-log/wish.views.ts';
import { wrapUpOf } from '../../event-log/wrap-up.views.ts';
import type { Audience } from '../../live/live.ts';
import { handoverOf, joinedOf } from './handover/handover.ts';
import { passedByOf } from './passed/passed.ts';
import type { Belonging } from './conversation.policy.ts';

function ratingOf(row: ConversationRow): Rating | null {
  const { rating_score: score, rating_reason: reason } = row;
  if (score === null) return null;
  return {
    score,
    reason,
    ...(row.rating_scale !== null && { scale: row.rating_scale }),
    ...(row.rating_points !== null && { points: row.rating_points }),
    ...(row.rating_via !== null && { via: row.rating_via }),
  };
}

function promisedIn(row: ConversationRow): { readonly promise?: Promised } {
  const promise = promiseOf(row);
  return promise ? { promise } : {};
}

const marksOf = (row: ConversationRow) => ({
  visitorDeliveredSeq: row.visitor_delivered_seq,
  visitorSeenSeq: row.visitor_seen_seq,
  operatorDeliveredSeq: row.operator_delivered_seq,
  operatorSeenSeq: row.operator_seen_seq,
});

function lastMessageOf(row: ConversationRow): Conversation['lastMessage'] {
  const { last_message_text: text, last_message_by: by, last_message_at: at } = row;
  return text === null || by === null || at === null ? null : { text, by, at };
}

/** Whoever wants to be called or written to waits by that way, until it is done. */
function channelOf(row: ConversationRow): Conversation['channel'] {
  const wish = wishOf(row);
  if (wish?.state !== 'requested' && wish?.state !== 'taken') return row.channel;
  return wish.kind === 'message' ? 'mail' : 'callback';
}

const targetOf = (row: ConversationRow): number =>
  row.state !== 'ended' && channelOf(row) === 'mail' ? row.mail_target_ms : row.answer_target_ms;

function handoverViewOf(row: ConversationRow): Pick<Conversation, 'handover' | 'joined' | 'passedBy'> {
  const [handover, joined] = [handoverOf(row), joinedOf(row)];
  const passedBy = passedByOf(row);
  return {
    ...(handover && { handover }),
    ...(joined.length > 0 && { joined: [...joined] }),
    ...(passedBy.length > 0 && { passedBy: [...passedBy] }),
  };
}

/** Whether the server asks somebody to take it, and whether it is on hold. */
function routedOf(row: ConversationRow): Pick<Conversation, 'offer' | 'hold'> {
  const { offer_until, offer_because, held_at, held_until } = row;
  const isAsked = offer_until !== null && offer_because !== null;
  return {
    ...(isAsked && { offer: { until: offer_until, because: offer_because } }),
    ...(held_at !== null && { hold: { since: held_at, until: held_until } }),
  };
}

const moodOf = ({ mood, mood_since: since }: ConversationRow): Pick<Conversation, 'mood'> =>
  mood === null || since === null ? {} : { mood: { mood, since } };

/** Row to contract, for operators who may see the conversation. */
export function toConversation(row: ConversationRow): Conversation {
  return {
    id: row.id,
    cursor: row.position,
    siteId: row.site_id,
    teamId: row.team_id,
    ...wrapUpOf(row),
    isUrgent: row.is_urgent === 1,
    ...(row.is_vip === 1 && { isVip: true as const }),
    channel: channelOf(row),
    state: row.state,
    visitorId: row.visitor_id,
    visitorName: row.visitor_name,
    visitId: row.visit_id,
    place: { city: row.city, country: row.country, from: row.place_from },
    operatorId: row.operator_id,
    offeredTo: row.offered_to,
    ...handoverViewOf(row),
    ...routedOf(row),
    ...moodOf(row),
    startedAt: row.started_at,
    waitingSince: row.waiting_since,
    answerTargetMs: targetOf(row),
    acceptedAt: row.accepted_at,
    firstResponseAt: row.first_response_at,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
    lastSeq: row.last_seq,
    lastMessage: lastMessageOf(row),
    unread: row.unread,
    ...marksOf(row),
    rating: ratingOf(row),
    ...(row.rating_skip !== null && { ratingSkip: row.rating_skip }),
    wish: wishOf(row),
    ...promisedIn(row),
  };
}

/** For operators who could see it once: where it went, and nothing that was said there. */
export const toDepartedConversation = (row: ConversationRow): Conversation => ({
  ...toConversation(row),
  lastMessage: null,
  unread: 0,
  wish: null,
  isDeparted: true,
});

export function toVisitorConversation(row: ConversationRow): VisitorConversation {
  return {
    id: row.id,
    cursor: row.visitor_cursor,
    state: row.state,
    operatorName: row.operator_name,
    startedAt: row.started_at,
    waitingSince: row.waiting_since,
    answerTargetMs: targetOf(row),
    endedAt: row.ended_at,
    ...marksOf(row),
    rating: ratingOf(row),
    ...(row.rating_skip !== null && { ratingSkip: row.rating_skip }),
    wish: wishOf(row),
    ...promisedIn(row),
  };
}

/** An entry with its place in the operators' log. */
export const toTimelineEvent = (
  entry: Entry,
  row: Pick<EventRow, 'position' | 'conversation_id'>,
): TimelineEvent => ({
  ...entry,
  cursor: row.position,
  conversationId: row.conversation_id,
});

type Placed = Pick<EventRow, 'visitor_cursor' | 'conversation_id'>;

/** The same for its visitor; null for what the visitor may not see. */
export function toVisitorTimelineEvent(entry: Entry, row: Placed): VisitorTimelineEvent | null {
  if (row.visitor_cursor === null || !isVisible(entry)) return null;
  return { ...entry, cursor: row.visitor_cursor, conversationId: row.conversation_id };
}

/** Entries of one visitor's log as their page hears them, each conversation once, as it was last. */
export function toThreadAppended(news: readonly Pick<Stored, 'row' | 'entry' | 'after'>[]): ThreadAppended {
  const conversations = new Map<string, VisitorConversation>();
  const events = news.flatMap(({ entry, row, after }) => {
    const event = toVisitorTimelineEvent(entry, row);
    if (!event) return [];
    conversations.set(after.id, toVisitorConversation(after));
    return event;
  });
  return { events, conversations: [...conversations.values()] };
}

/** Whom something that happens in a conversation concerns. */
export const audienceOf = (row: Belonging): Audience => ({
  workspaceId: row.workspace_id,
  teamId: row.team_id,
  operatorId: row.operator_id,
  offeredTo: row.offered_to,
  offeredTeam: row.offered_team,
});

type VisibleEntry = Extract<Entry, { readonly kind: VisitorTimelineEvent['kind'] }>;
const isVisible = (entry: Entry): entry is VisibleEntry => isForVisitor(entry);
