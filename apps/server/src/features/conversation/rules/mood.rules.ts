import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type { MarkMood } from '../../../event-log/commands.ts';
import { fail, ok } from '../../../outcome.ts';
import { hasJoined } from '../handover/handover.ts';
import { actorOf } from './entries.rules.ts';
import type { Decided, Facts } from './rules.types.ts';

/** Whoever talks in a running conversation says how hard it is; what is marked already is not marked again. */
export function markMood(conversation: ConversationRow, command: MarkMood, { now: at }: Facts): Decided {
  const { id, by, mood } = command;
  if (conversation.state === 'ended') return fail('conversation_ended');
  if (conversation.operator_id !== by.id && !hasJoined(conversation, by.id))
    return fail('conversation_taken');
  if ((conversation.mood ?? 'calm') === mood) return ok({ conversation, entries: [] });
  const seq = conversation.last_seq + 1;
  const marked = mood === 'calm' ? { mood: null, mood_since: null } : { mood, mood_since: at };
  return ok({
    entries: [{ kind: 'mood.marked', id, at, actor: actorOf(by, conversation), seq, body: { mood } }],
    conversation: { ...conversation, ...marked, last_seq: seq },
  });
}
