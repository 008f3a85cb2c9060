import type { ErrorCode, Result } from '@parley/protocol';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type {
  AddNote,
  MarkTranscript,
  RenameVisitor,
  SendMessage,
  ViewPage,
} from '../../../event-log/commands.ts';
import { fail, ok } from '../../../outcome.ts';
import { hasJoined } from '../handover/handover.ts';
import { openForOperator } from '../conversation.policy.ts';
import { wordsOf } from './choices.rules.ts';
import { actorOf, lineOf } from './entries.rules.ts';
import { answered } from './wish.rules.ts';
import { begin } from './start.rules.ts';
import { take } from './ownership.rules.ts';
import type { Decided, Decision, Facts } from './rules.types.ts';

/** The visitor's first message starts a conversation; an operator's message into a waiting one also accepts it. */
export function sendMessage(before: ConversationRow | null, command: SendMessage, facts: Facts): Decided {
  const { files } = facts;
  if (!files) return fail('attachment_unknown');
  const ready = before ? readyFor(before, command, facts) : begin(command, facts);
  if (!ready.ok) return ready;
  const words = wordsOf(command, facts);
  if (!words.ok) return words;
  const { conversation, entries, learned } = ready.value;
  const { by, quickMessageId, quote } = command;
  const seq = conversation.last_seq + 1;
  const at = facts.now;
  const isVisitor = by.kind === 'visitor';
  const actor = actorOf(by, conversation);
  const body = {
    ...words.value,
    quickMessageId,
    attachments: [...files],
    ...(isVisitor && quote && { quote }),
  };
  return ok({
    entries: [...entries, { kind: 'message.added', id: command.id, at, actor, seq, body }],
    conversation: {
      ...conversation,
      last_seq: seq,
      last_message_text: lineOf(body),
      last_message_by: by.kind,
      last_message_at: at,
      unread: conversation.unread + (isVisitor ? 1 : 0),
      // From the earliest message that still waits for an answer, to the answer.
      waiting_since: isVisitor ? (conversation.waiting_since ?? at) : null,
      first_response_at: conversation.first_response_at ?? (isVisitor ? null : at),
      ...(!isVisitor && answered(conversation)),
    },
    ...(learned && { learned }),
  });
}

function readyFor(
  conversation: ConversationRow,
  { by }: SendMessage,
  facts: Facts,
): Result<Decision, ErrorCode> {
  if (conversation.state === 'ended') return fail('conversation_ended');
  const isCompany = conversation.state === 'open' && hasJoined(conversation, by.id);
  return by.kind === 'visitor' || isCompany
    ? ok({ conversation, entries: [] })
    : take(conversation, by, facts);
}

/** Notes may be added at any time, by whoever sees the conversation. */
export function addNote(
  conversation: ConversationRow,
  { id, by, text, isAdvice }: AddNote,
  { now, mentioned }: Facts,
): Decision {
  const seq = conversation.last_seq + 1;
  const actor = actorOf(by, conversation);
  // A mention gives no access: whoever may not see the conversation is not told of it.
  const mentions = mentioned
    .filter((colleague) => colleague.id !== by.id && openForOperator(colleague, conversation))
    .map(({ id: operatorId, name }) => ({ operatorId, name }));
  const body = {
    text,
    ...(mentions.length > 0 && { mentions }),
    ...(isAdvice && { isAdvice: true as const }),
  };
  return {
    entries: [{ kind: 'note.added', id, at: now, actor, seq, body }],
    conversation: { ...conversation, last_seq: seq },
  };
}

export function viewPage(conversation: ConversationRow, command: ViewPage, { now, newId }: Facts): Decision {
  const { by, url, title, visitId } = command;
  const seq = conversation.last_seq + 1;
  const actor = actorOf(by, conversation);
  return {
    entries: [{ kind: 'page.viewed', id: newId(), at: now, actor, seq, body: { url, title } }],
    conversation: { ...conversation, last_seq: seq, visit_id: visitId },
  };
}

/** Stands on every conversation of the visitor, and moves each in the readers' logs. */
export function renameVisitor(
  conversation: ConversationRow,
  { by }: RenameVisitor,
  { now, newId, visitorName: name, visitorIsVip: is_vip }: Facts,
): Decision {
  if (conversation.visitor_name === name && conversation.is_vip === is_vip)
    return { conversation, entries: [] };
  const actor = actorOf(by, conversation);
  return {
    entries: [{ kind: 'visitor.renamed', id: newId(), at: now, actor, seq: null, body: { name } }],
    conversation: { ...conversation, visitor_name: name, is_vip },
  };
}

/** Marks only grow. While somebody has the conversation, what others look at is not read. */
export function mark(conversation: ConversationRow, command: MarkTranscript, facts: Facts): Decision | null {
  const { by } = command;
  const isOnlooker =
    by.kind === 'operator' && conversation.state === 'open' && conversation.operator_id !== by.id;
  if (isOnlooker) return null;
  const side = by.kind;
  const seen = grow(conversation[`${side}_seen_seq`], command.seenSeq, conversation);
  const delivered = Math.max(
    seen,
    grow(conversation[`${side}_delivered_seq`], command.deliveredSeq, conversation),
  );
  const hasSeenMore = seen > conversation[`${side}_seen_seq`];
  if (!hasSeenMore && delivered === conversation[`${side}_delivered_seq`]) return null;
  const body = { by: side, deliveredSeq: delivered, seenSeq: seen };
  const actor = actorOf(by, conversation);
  return {
    entries: [{ kind: 'transcript.marked', id: facts.newId(), at: facts.now, actor, seq: null, body }],
    conversation: {
      ...conversation,
      [`${side}_seen_seq`]: seen,
      [`${side}_delivered_seq`]: delivered,
      unread: side === 'operator' && hasSeenMore ? facts.visitorMessagesAfter(seen) : conversation.unread,
    },
  };
}

/** Nobody has read what is not there yet. */
const grow = (before: number, said: number, { last_seq }: ConversationRow): number =>
  Math.max(before, Math.min(said, last_seq));
