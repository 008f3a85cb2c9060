import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type {
  JoinConversation,
  LeaveConversation,
  RequeueConversation,
  TakeOver,
} from '../../../event-log/commands.ts';
import { fail, ok } from '../../../outcome.ts';
import { handoverOf, hasJoined, joinedOf, withJoined } from '../handover/handover.ts';
import { seesEverything } from '../conversation.policy.ts';
import { actorOf } from './entries.rules.ts';
import { closing } from './handover.rules.ts';
import type { Decided, Decision, Facts } from './rules.types.ts';

/** A supervisor writes in a colleague's conversation, seen by the visitor. Whose it is does not change. */
export function join(conversation: ConversationRow, command: JoinConversation, { now }: Facts): Decided {
  const { by, id } = command;
  if (!seesEverything(by)) return fail('forbidden');
  if (conversation.state === 'ended') return fail('conversation_ended');
  if (conversation.state !== 'open' || conversation.operator_id === by.id) return fail('conversation_taken');
  if (hasJoined(conversation, by.id)) return ok({ conversation, entries: [] });
  const seq = conversation.last_seq + 1;
  const actor = actorOf(by, conversation);
  const body = { operatorId: by.id, operatorName: by.name };
  const joined = [...joinedOf(conversation), { operatorId: by.id, name: by.name }];
  return ok({
    entries: [{ kind: 'operator.joined', id, at: now, actor, seq, body }],
    conversation: { ...conversation, ...withJoined(joined), last_seq: seq },
  });
}

export function leave(conversation: ConversationRow, command: LeaveConversation, { now }: Facts): Decided {
  if (conversation.state === 'ended') return fail('conversation_ended');
  return ok(without(conversation, { by: command.by, id: command.id, operatorId: command.by.id, now }));
}

/** Who had joined vanished. */
export const leftBehind = (
  conversation: ConversationRow,
  command: RequeueConversation,
  now: number,
): Decision => without(conversation, { by: command.by, id: command.id, operatorId: command.from, now });

function without(
  conversation: ConversationRow,
  {
    by,
    id,
    operatorId,
    now,
  }: { operatorId: string; now: number } & Pick<RequeueConversation, 'id'> & {
      by: RequeueConversation['by'] | LeaveConversation['by'];
    },
): Decision {
  const joined = joinedOf(conversation);
  const leaving = joined.find((one) => one.operatorId === operatorId);
  if (!leaving) return { conversation, entries: [] };
  const seq = conversation.last_seq + 1;
  const actor = actorOf(by, conversation);
  const body = { operatorId: leaving.operatorId, operatorName: leaving.name };
  return {
    entries: [{ kind: 'operator.left', id, at: now, actor, seq, body }],
    conversation: {
      ...conversation,
      ...withJoined(joined.filter((one) => one !== leaving)),
      last_seq: seq,
    },
  };
}

/** A supervisor becomes the owner, whoever was it. The visitor is told as of any change. */
export function takeOver(before: ConversationRow, command: TakeOver, facts: Facts): Decided {
  const { by, id, reason } = command;
  if (!seesEverything(by)) return fail('forbidden');
  if (before.state === 'ended') return fail('conversation_ended');
  if (before.state !== 'open' || before.operator_id === null || before.operator_id === by.id)
    return fail('conversation_taken');
  const why = { by, because: 'ended', reason: null } as const;
  const { conversation, entries } = closing(before, why, facts);
  const seq = conversation.last_seq + 1;
  const actor = actorOf(by, conversation);
  const name = before.operator_name ?? '';
  const from = { operatorId: before.operator_id, teamId: before.team_id, name };
  const body = { operatorId: by.id, operatorName: by.name, from: { name, stays: false } };
  return ok({
    entries: [
      ...entries,
      {
        kind: 'conversation.taken',
        id,
        at: facts.now,
        actor,
        seq,
        body: { operatorName: by.name, from, reason },
      },
      { kind: 'conversation.accepted', id: facts.newId(), at: facts.now, actor, seq: seq + 1, body },
    ],
    conversation: {
      ...conversation,
      operator_id: by.id,
      operator_name: by.name,
      ...withJoined(joinedOf(conversation).filter((one) => one.operatorId !== by.id)),
      last_seq: seq + 1,
    },
  });
}

/** What accepting an offer means for those around: who gave it stays where they said so, and whoever had joined is the owner now. */
export function companyAfter(conversation: ConversationRow, newOwner: string) {
  const handover = handoverOf(conversation);
  const others = joinedOf(conversation).filter(({ operatorId }) => operatorId !== newOwner);
  const { operator_id: operatorId, operator_name: name } = conversation;
  const stays = handover?.isWarm === true && operatorId !== null && name !== null;
  return {
    ...withJoined(stays ? [...others, { operatorId, name }] : others),
    from: name === null ? null : { name, stays },
  };
}
