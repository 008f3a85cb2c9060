import type { OutboxEntry } from '@parley/delivery';
import type { ConversationId, Rating, VisitorConversation, VisitorTimelineEvent } from '@parley/protocol';
import { changesIn, withChange } from './changes.ts';
import type { CallEntry, Mark, MessageRow } from './message-row.ts';
import type { ThreadState } from './thread-state.ts';
import { runningConversation, type Thread } from './thread.ts';
import { serverNow, serverTime } from '../panel/server-clock.ts';

/** What is so of most messages. */
const plainMessage = {
  kind: 'message',
  name: null,
  isFirst: true,
  isLast: true,
  mark: null,
  error: null,
  files: [],
  quote: undefined,
  conversationId: null,
  change: null,
  canChange: false,
  changeId: null,
} as const;

export type Row =
  | MessageRow
  | { readonly kind: 'day' | 'unread'; readonly key: string; readonly at: number }
  | {
      readonly kind: 'joined' | 'vanished' | 'left' | 'stepsOut' | 'tookOver';
      readonly key: string;
      readonly name: string;
      /** Who answered until then. */
      readonly from?: string;
    }
  | { readonly kind: 'ended'; readonly key: string; readonly byVisitor: boolean }
  | { readonly kind: 'call'; readonly key: string; readonly entry: CallEntry }
  | {
      readonly kind: 'rating';
      readonly key: string;
      readonly conversationId: ConversationId;
      readonly rating: Rating | null;
      /** When it was first rated; the hour in which it can be changed counts from here. */
      readonly ratedAt: number | null;
    };

type MessageBody = Extract<VisitorTimelineEvent, { kind: 'message.added' }>['body'];

const groupMs = 5 * 60_000;

/** The thread as it is read, top to bottom. */
export function buildRows(
  { thread, outbox, early, unreadFrom, invitation, files }: ThreadState,
  isOffline: boolean,
): Row[] {
  const rows: Row[] = [];
  const written = new Set<string>();
  const changes = changesIn(outbox);
  const markOfItem = ({ state, error, isLate }: OutboxEntry): Mark =>
    outboxMark(state, isOffline || isLate || error !== null);
  let day = '';
  const push = (row: Row, at: number, isFirstUnread = false): void => {
    const itsDay = new Date(at).toDateString();
    if (itsDay !== day) rows.push({ kind: 'day', key: `day ${itsDay}`, at });
    day = itsDay;
    if (isFirstUnread) rows.push({ kind: 'unread', key: 'unread', at });
    rows.push(row);
  };

  const lastEnd = new Map(
    thread.entries.flatMap((entry) =>
      entry.kind === 'conversation.ended' ? [[entry.conversationId, entry.id] as const] : [],
    ),
  );
  for (const entry of thread.entries) {
    written.add(entry.id);
    const conversation = thread.conversations.get(entry.conversationId);
    const plain = rowOf(entry, conversation);
    const row =
      plain?.kind === 'message' && entry.kind === 'message.added'
        ? withChange(plain, plain.isOwn ? changes.get(entry.id) : undefined, markOfItem)
        : plain;
    if (row) push(row, entry.at, entry.cursor === unreadFrom);
    if (lastEnd.get(entry.conversationId) === entry.id && conversation) {
      const rating = ratingRow(thread, outbox, conversation);
      if (rating) rows.push(rating);
    }
  }
  if (
    invitation &&
    !runningConversation(thread) &&
    !thread.entries.some((entry) => startedFrom(entry) === invitation.id)
  ) {
    const { id: key, text, operatorName: name } = invitation;
    const at = serverNow();
    push({ ...plainMessage, key, isOwn: false, name, text, at }, at);
  }
  for (const entry of [...outbox, ...early]) {
    const row = written.has(entry.item.id) ? undefined : outboxRow(entry, markOfItem(entry), files);
    written.add(entry.item.id);
    if (row) push(row, row.at);
  }
  group(rows);
  return rows;
}

const startedFrom = (entry: VisitorTimelineEvent): string | undefined =>
  entry.kind === 'conversation.started' ? entry.body.invitation?.id : undefined;

function rowOf(entry: VisitorTimelineEvent, conversation: VisitorConversation | undefined): Row | undefined {
  const { id: key, at } = entry;
  switch (entry.kind) {
    case 'message.added':
      return messageRow(entry, conversation);
    case 'conversation.started': {
      const invitation = entry.body.invitation;
      return invitation
        ? { ...plainMessage, at, key: invitation.id, isOwn: false, text: invitation.text }
        : undefined;
    }
    case 'conversation.accepted':
    case 'operator.joined':
    case 'operator.left':
    case 'conversation.requeued':
      return personRow(entry);
    case 'conversation.ended':
      return { kind: 'ended', key, byVisitor: entry.body.by === 'visitor' };
    case 'callback.requested':
    case 'callback.taken':
    case 'callback.tried':
    case 'callback.closed':
    case 'promise.made':
    case 'promise.closed':
    case 'discount.offered':
      return { kind: 'call', key, entry };
    default:
      return undefined;
  }
}

function messageRow(
  { id: key, at, actor, body, conversationId, seq }: Extract<VisitorTimelineEvent, { kind: 'message.added' }>,
  conversation: VisitorConversation | undefined,
): MessageRow {
  const isOwn = actor.kind === 'visitor';
  return {
    ...plainMessage,
    key,
    at,
    name: actor.name,
    isOwn,
    text: body.text,
    conversationId,
    change: changeOf(body),
    files: body.attachments,
    quote: body.quote?.exact,
    hasExtra: !!(body.choice ?? body.link),
    mark: isOwn ? markOf(seq ?? 0, conversation) : null,
  };
}

type PersonEntry = Extract<
  VisitorTimelineEvent,
  { kind: 'conversation.accepted' | 'operator.joined' | 'operator.left' | 'conversation.requeued' }
>;

/** Who answers from now on, or does not any more. */
function personRow(entry: PersonEntry): Row {
  const { id: key, body } = entry;
  const row = { key, name: body.operatorName };
  if ('because' in body) return { ...row, kind: body.because === 'signed-out' ? 'left' : 'vanished' };
  if ('from' in body && body.from && !body.from.stays)
    return { ...row, kind: 'tookOver', from: body.from.name };
  return { ...row, kind: entry.kind === 'operator.left' ? 'stepsOut' : 'joined' };
}

function changeOf({ removedAt, editedAt }: MessageBody): MessageRow['change'] {
  if (removedAt !== undefined) return 'removed';
  return editedAt === undefined ? null : 'edited';
}

function markOf(seq: number, conversation: VisitorConversation | undefined): Mark {
  if (!conversation) return 'sent';
  if (seq <= conversation.operatorSeenSeq) return 'read';
  return seq <= conversation.operatorDeliveredSeq ? 'delivered' : 'sent';
}

function outboxRow(
  { item, error }: OutboxEntry,
  mark: Mark,
  files: ThreadState['files'],
): MessageRow | undefined {
  if (item.request.name !== 'message.send') return undefined;
  const { text, attachmentIds = [], quote } = item.request.payload;
  return {
    ...plainMessage,
    key: item.id,
    isOwn: true,
    text,
    at: serverTime(item.createdAt),
    mark,
    error,
    files: attachmentIds.flatMap((id) => files.get(id) ?? []),
    quote: quote?.exact,
  };
}

/** With a connection, an item that waits is about to leave; one that has not left after a while waits, whatever is tried. */
function outboxMark(state: OutboxEntry['state'], isHeldBack: boolean): Mark {
  if (state !== 'waiting' && state !== 'sending') return state;
  return isHeldBack ? 'waiting' : 'sending';
}

/** The newest ended conversation can be rated, unless somebody did not want that; older ones show what was said of them. */
function ratingRow(
  thread: Thread,
  outbox: ThreadState['outbox'],
  { id, state, rating, ratingSkip }: VisitorConversation,
): Row | undefined {
  if (state !== 'ended') return undefined;
  const said = saidOfRating(outbox, id);
  const given = said === 'skip' ? null : (said ?? rating);
  const isNewest = thread.entries.at(-1)?.conversationId === id;
  if (!given && (!isNewest || ratingSkip || said)) return undefined;
  const first = thread.entries.find((entry) => entry.kind === 'rating.added' && entry.conversationId === id);
  return {
    kind: 'rating',
    key: `rating ${id}`,
    conversationId: id,
    rating: given,
    ratedAt: first?.at ?? null,
  };
}

/** A rating that is still on its way counts as given, and so does "not now". */
function saidOfRating(outbox: ThreadState['outbox'], id: ConversationId): Rating | 'skip' | undefined {
  for (const { item, state } of outbox.toReversed()) {
    const { name, payload } = item.request;
    if (state === 'refused' || (name !== 'rating.give' && name !== 'rating.skip')) continue;
    if (payload.conversationId !== id) continue;
    return name === 'rating.give' ? payload : 'skip';
  }
  return undefined;
}

function group(rows: Row[]): void {
  let before: Row | undefined;
  for (const row of rows) {
    if (row.kind === 'message' && before?.kind === 'message' && belong(before, row)) {
      before.isLast = false;
      row.isFirst = false;
    }
    before = row;
  }
}

const belong = (a: MessageRow, b: MessageRow): boolean =>
  a.isOwn === b.isOwn && a.name === b.name && b.at - a.at < groupMs;
