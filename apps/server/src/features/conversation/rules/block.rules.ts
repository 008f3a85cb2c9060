import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type { BlockVisitor, Command } from '../../../event-log/commands.ts';
import type { Entry } from '../../../event-log/entry.ts';
import { fail, ok } from '../../../outcome.ts';
import { allows, endOf, isBlockedAt, untilOf } from '../../../rules/block-times.ts';
import { seesEverything } from '../conversation.policy.ts';
import { actorOf } from './entries.rules.ts';
import { finish } from './ownership.rules.ts';
import type { Decided, Facts } from './rules.types.ts';

/** By which a visitor says something to the team; what only reads, leaves or takes back stays open to everybody. */
const says: ReadonlySet<Command['kind']> = new Set([
  'message.send',
  'message.edit',
  'callback.request',
  'message.leave',
  'rating.give',
]);

/** Whether the command is refused because its author may not write now. */
export const isFromBlocked = ({ kind, by }: Command, { blockedUntil, now }: Facts): boolean =>
  by.kind === 'visitor' && says.has(kind) && isBlockedAt(blockedUntil, now);

/** The visitor may not write for a time. What they wrote stays; the conversation is over. */
export function blockVisitor(conversation: ConversationRow, command: BlockVisitor, facts: Facts): Decided {
  const { by, id, span, reason, words } = command;
  const { now, newId, limits, blockedUntil } = facts;
  const isForeign = conversation.state === 'open' && conversation.operator_id !== by.id;
  if (!seesEverything(by)) {
    if (isForeign) return fail('conversation_taken');
    if (!allows(limits.longestBlock, span))
      return fail('beyond_limit', { detail: `longestBlock: ${limits.longestBlock ?? 'none'}` });
  }
  if (isBlockedAt(blockedUntil, now)) return fail('visitor_blocked');
  const until = endOf(span, now);
  const seq = conversation.last_seq + 1;
  const body = { reason, words, until: untilOf(until), operatorName: by.name };
  const actor = actorOf(by, conversation);
  const blocked: Entry = { kind: 'visitor.blocked', id, at: now, actor, seq, body };
  const told = { ...conversation, last_seq: seq };
  const learned = { block_id: id, blocked_until: until };
  if (conversation.state === 'ended') return ok({ conversation: told, entries: [blocked], learned });
  const ending = { kind: 'conversation.end', by, id: newId(), conversationId: told.id } as const;
  const ended = finish(told, { ...ending, asksRating: false }, facts);
  if (!ended.ok || ended.value === null) return ended;
  return ok({ ...ended.value, entries: [blocked, ...ended.value.entries], learned });
}
