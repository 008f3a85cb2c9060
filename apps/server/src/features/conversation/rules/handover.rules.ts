import type { Handover, HandoverTo } from '@parley/protocol';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type {
  Author,
  CloseHandover,
  SystemAuthor,
  TransferConversation,
} from '../../../event-log/commands.ts';
import type { Entry } from '../../../event-log/entry.ts';
import { fail, ok } from '../../../outcome.ts';
import { handoverOf, withHandover, withoutHandover } from '../handover/handover.ts';
import { seesEverything } from '../conversation.policy.ts';
import { actorOf } from './entries.rules.ts';
import type { Decided, Decision, Facts, Receiver } from './rules.types.ts';

type Closing = Extract<Entry, { kind: 'handover.closed' }>['body']['because'];

const toOf = (receiver: Receiver, conversation: ConversationRow): HandoverTo =>
  receiver.kind === 'operator'
    ? { operatorId: receiver.operatorId, teamId: conversation.team_id, name: receiver.name }
    : { operatorId: null, teamId: receiver.teamId, name: receiver.name };

/** Whether they could take it if it were theirs: here, with room for one, and of the team whose it is. */
function canTake(receiver: Receiver, { team_id, operator_id }: ConversationRow): boolean {
  if (!receiver.isFree) return false;
  if (receiver.kind === 'team') return true;
  const isMember = receiver.teamIds === null || receiver.teamIds.includes(team_id);
  return isMember && receiver.operatorId !== operator_id;
}

/** Offers a running conversation. Its owner has it until somebody accepts: never two, never none. */
export function offer(before: ConversationRow, command: TransferConversation, facts: Facts): Decided {
  const { receiver, now: at } = facts;
  if (!receiver || !canTake(receiver, before)) return fail('receiver_unavailable');
  const { by, id, note, noteId, brief, isWarm } = command;
  // A newer offer takes the place of one that nobody has accepted yet.
  const closed = closing(before, { by, because: 'withdrawn', reason: null }, facts);
  const { conversation } = closed;
  const actor = actorOf(by, conversation);
  const notes: Entry[] =
    note === null
      ? []
      : [{ kind: 'note.added', id: noteId, at, actor, seq: conversation.last_seq + 1, body: { text: note } }];
  const seq = conversation.last_seq + notes.length + 1;
  const to = toOf(receiver, conversation);
  const handover: Handover = {
    id,
    by: { operatorId: by.id, name: by.name },
    to,
    isWarm,
    brief,
    offeredAt: at,
    expiresAt: at + command.withinMs,
  };
  const { expiresAt } = handover;
  return ok({
    entries: [
      ...closed.entries,
      ...notes,
      { kind: 'handover.offered', id, at, actor, seq, body: { to, isWarm, brief, expiresAt } },
      { kind: 'conversation.passed', id: facts.newId(), at, actor, seq: null, body: {} },
    ],
    conversation: { ...conversation, ...withHandover(handover), last_seq: seq },
  });
}

/** Whether this operator may accept what is offered. */
export function isReceiver(conversation: ConversationRow, by: Author): boolean {
  if (by.kind !== 'operator' || handoverOf(conversation) === null) return false;
  if (conversation.offered_to !== null) return conversation.offered_to === by.id;
  return conversation.offered_team !== null && by.teamIds.includes(conversation.offered_team);
}

/** Declined by whom it was offered to, taken back by who gives it, or too late: it stays where it is. */
export function closeHandover(conversation: ConversationRow, command: CloseHandover, facts: Facts): Decided {
  const { by, id, handoverId, reason } = command;
  const handover = handoverOf(conversation);
  const isOver = handover?.id !== handoverId;
  if (by.kind === 'system') {
    if (!handover || isOver || facts.now < handover.expiresAt) return ok(null);
    return ok(closing(conversation, { by, id, because: 'timeout', reason: null }, facts));
  }
  if (!handover || isOver) return fail('handover_closed');
  if (conversation.offered_to === by.id)
    return ok(closing(conversation, { by, id, because: 'declined', reason }, facts));
  const isGiver = [handover.by.operatorId, conversation.operator_id].includes(by.id);
  if (!isGiver && !seesEverything(by)) return fail('handover_closed');
  return ok(closing(conversation, { by, id, because: 'withdrawn', reason }, facts));
}

interface Why {
  readonly by: Author | SystemAuthor;
  readonly id?: CloseHandover['id'];
  readonly because: Closing;
  readonly reason: string | null;
}

/** The conversation without an offer; nothing happens where there is none. */
export function closing(
  conversation: ConversationRow,
  { by, id, because, reason }: Why,
  { now, newId }: Pick<Facts, 'now' | 'newId'>,
): Decision {
  const handover = handoverOf(conversation);
  if (!handover) return { conversation, entries: [] };
  const seq = conversation.last_seq + 1;
  const actor = actorOf(by, conversation);
  const body = { to: handover.to, because, reason };
  return {
    entries: [{ kind: 'handover.closed', id: id ?? newId(), at: now, actor, seq, body }],
    conversation: { ...conversation, ...withoutHandover, last_seq: seq },
  };
}
