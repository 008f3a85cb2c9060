import type { ErrorCode, Result } from '@parley/protocol';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type {
  AcceptConversation,
  Author,
  EndConversation,
  OperatorAuthor,
  RequeueConversation,
  SystemAuthor,
  TransferConversation,
} from '../../../event-log/commands.ts';
import type { Entry } from '../../../event-log/entry.ts';
import { fail, ok } from '../../../outcome.ts';
import { hasJoined, withoutHandover } from '../handover/handover.ts';
import { seesEverything } from '../conversation.policy.ts';
import { companyAfter, leftBehind } from './company.rules.ts';
import { actorOf, isOfferedTo } from './entries.rules.ts';
import { closing, isReceiver, offer } from './handover.rules.ts';
import { wishOf } from '../../../event-log/wish.views.ts';
import { isWrappedUp } from './wrap-up.rules.ts';
import { dropCallback, released } from './wish.rules.ts';
import type { Decided, Decision, Facts, Receiver } from './rules.types.ts';

export function accept(conversation: ConversationRow, command: AcceptConversation, facts: Facts): Decided {
  if (conversation.state === 'ended') return fail('conversation_ended');
  return take(conversation, command.by, { ...facts, newId: () => command.id });
}

/** Makes the operator the owner. Of many who try at once the first gets it; nothing changes for who has it already. */
export function take(
  conversation: ConversationRow,
  by: OperatorAuthor,
  { now, newId }: Pick<Facts, 'now' | 'newId'>,
): Result<Decision, ErrorCode> {
  if (conversation.state === 'open') {
    if (conversation.operator_id === by.id) return ok({ conversation, entries: [] });
    if (!isReceiver(conversation, by)) return fail('conversation_taken');
  } else if (!isOfferedTo(conversation, by)) return fail('conversation_taken');
  const seq = conversation.last_seq + 1;
  const actor = actorOf(by, conversation);
  const { from, joined_json } = companyAfter(conversation, by.id);
  const body = { operatorId: by.id, operatorName: by.name, ...(from && { from }) };
  const isHandedOver = conversation.state === 'open';
  return ok({
    entries: [{ kind: 'conversation.accepted', id: newId(), at: now, actor, seq, body }],
    conversation: {
      ...conversation,
      state: 'open',
      operator_id: by.id,
      operator_name: by.name,
      team_id: conversation.offered_team ?? conversation.team_id,
      transfer_count: conversation.transfer_count + (isHandedOver ? 1 : 0),
      ...(isHandedOver && released(conversation)),
      ...withoutHandover,
      joined_json,
      accepted_at: conversation.accepted_at ?? now,
      last_seq: seq,
    },
  });
}

/** The owner passes their conversation on, a supervisor any, and whoever could accept it a waiting one. */
function mayDirect(conversation: ConversationRow, by: Author | SystemAuthor): boolean {
  if (by.kind !== 'operator' || seesEverything(by)) return true;
  return conversation.state === 'open' ? conversation.operator_id === by.id : isOfferedTo(conversation, by);
}

/** Offers a running conversation; puts a waiting one into the receiver's queue, with the note before it. */
export function transfer(
  conversation: ConversationRow,
  command: TransferConversation,
  facts: Facts,
): Decided {
  const { by, id, note, noteId } = command;
  const { receiver, now: at } = facts;
  if (conversation.state === 'ended') return fail('conversation_ended');
  if (!mayDirect(conversation, by)) return fail('conversation_taken');
  if (conversation.state === 'open') return offer(conversation, command, facts);
  if (!receiver || isThereAlready(conversation, receiver)) return fail('receiver_unavailable');

  const actor = actorOf(by, conversation);
  const seq = conversation.last_seq + 1;
  const notes: Entry[] =
    note === null ? [] : [{ kind: 'note.added', id: noteId, at, actor, seq, body: { text: note } }];
  const teamId = receiver.kind === 'team' ? receiver.teamId : conversation.team_id;
  const operatorId = receiver.kind === 'operator' ? receiver.operatorId : null;
  const transferred: Entry = {
    kind: 'conversation.transferred',
    id,
    at,
    actor,
    seq: seq + notes.length,
    body: { to: { operatorId, teamId, name: receiver.name } },
  };
  return ok({
    entries: [...notes, transferred],
    conversation: {
      ...conversation,
      team_id: teamId,
      offered_to: operatorId,
      transfer_count: conversation.transfer_count + 1,
      last_seq: seq + notes.length,
    },
  });
}

/** To put it into the queue in which it waits would only lose its place. */
function isThereAlready(conversation: ConversationRow, receiver: Receiver): boolean {
  if (receiver.kind === 'operator') return conversation.offered_to === receiver.operatorId;
  return conversation.offered_to === null && conversation.team_id === receiver.teamId;
}

/** Puts what somebody has who is gone back into the queue of its team; nothing happens when they are back, or have it no more. */
export function requeue(
  before: ConversationRow,
  command: RequeueConversation,
  facts: Facts,
): Decision | null {
  const { id, by, from: operatorId, because } = command;
  if (before.state === 'ended' || !facts.isGone) return null;
  if (before.operator_id !== operatorId) return forget(before, command, facts);
  const why = { by, because: 'gone', reason: null } as const;
  const { conversation, entries } = closing(before, why, facts);
  const seq = conversation.last_seq + 1;
  const actor = actorOf(by, conversation);
  const body = { operatorId, operatorName: conversation.operator_name ?? '', because };
  return {
    entries: [...entries, { kind: 'conversation.requeued', id, at: facts.now, actor, seq, body }],
    // Who waits has waited all the time: `waiting_since` stays.
    conversation: {
      ...conversation,
      state: 'queued',
      operator_id: null,
      operator_name: null,
      joined_json: null,
      ...released(conversation),
      last_seq: seq,
    },
  };
}

/** What was offered to them, or in which they only wrote beside a colleague, needs nobody else. */
function forget(conversation: ConversationRow, command: RequeueConversation, facts: Facts): Decision | null {
  const { by, id, from } = command;
  if (hasJoined(conversation, from)) return leftBehind(conversation, command, facts.now);
  if (conversation.offered_to !== from) return null;
  if (conversation.state === 'queued') return unoffer(conversation, command, facts);
  return closing(conversation, { by, id, because: 'gone', reason: null }, facts);
}

/** Offered to somebody who is gone, nobody could ever accept it; the visitor never knew of the offer. */
function unoffer(
  conversation: ConversationRow,
  { id, by }: RequeueConversation,
  { now, receiver }: Facts,
): Decision {
  const seq = conversation.last_seq + 1;
  const to = { operatorId: null, teamId: conversation.team_id, name: receiver?.name ?? '' };
  const actor = actorOf(by, conversation);
  return {
    entries: [{ kind: 'conversation.transferred', id, at: now, actor, seq, body: { to } }],
    conversation: { ...conversation, offered_to: null, last_seq: seq },
  };
}

/** Whoever answers has to say first what the site demands, and to answer where the workspace wants that; nobody else is held up by it. */
export function end(conversation: ConversationRow, command: EndConversation, facts: Facts): Decided {
  const ended = finish(conversation, command, facts);
  const { by } = command;
  if (!ended.ok || by.kind !== 'operator') return ended;
  if (!facts.limits.endsUnanswered && !seesEverything(by) && !isAnswered(conversation))
    return fail('beyond_limit', { detail: 'endsUnanswered: false' });
  return isWrappedUp(conversation, facts.wrapUp) ? ended : fail('wrap_up_missing');
}

/** Somebody of the team has written, or has called. */
const isAnswered = (conversation: ConversationRow): boolean =>
  conversation.first_response_at !== null || wishOf(conversation)?.state === 'done';

/** The end itself, by which way it comes. */
export function finish(conversation: ConversationRow, command: EndConversation, facts: Facts): Decided {
  const { by, id, asksRating } = command;
  const { now, newId, wrapUp } = facts;
  if (conversation.state === 'ended') return fail('conversation_ended');
  if (!mayDirect(conversation, by)) return fail('conversation_taken');
  const isUnwrapped = !isWrappedUp(conversation, wrapUp);
  const actor = actorOf(by, conversation);
  const closed = closing(conversation, { by, because: 'ended', reason: null }, { now, newId });
  // Nobody is called about what is over.
  const dropped = dropCallback(closed.conversation, { actor, now, newId });
  const seq = dropped.conversation.last_seq + 1;
  const isUnasked = by.kind !== 'visitor' && asksRating === false;
  const unasked = isUnasked ? { asksRating: false as const } : {};
  return ok({
    entries: [
      ...closed.entries,
      ...dropped.entries,
      { kind: 'conversation.ended', id, at: now, actor, seq, body: { by: by.kind, ...unasked } },
    ],
    conversation: {
      ...dropped.conversation,
      ...(isUnasked && { rating_skip: 'operator' }),
      ...(isUnwrapped && { is_unwrapped: 1 }),
      state: 'ended',
      ended_at: now,
      ended_by: by.kind,
      offered_to: null,
      joined_json: null,
      waiting_since: null,
      last_seq: seq,
    },
  });
}
