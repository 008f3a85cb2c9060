import { LIMITS } from '@parley/protocol';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type { OfferDiscount } from '../../../event-log/commands.ts';
import { fail, ok } from '../../../outcome.ts';
import { seesEverything } from '../conversation.policy.ts';
import { hasJoined } from '../handover/handover.ts';
import { actorOf } from './entries.rules.ts';
import type { Decided, Facts } from './rules.types.ts';

/** Something off a price, by who answers the visitor; operators as much as their workspace lets them. */
export function offerDiscount(conversation: ConversationRow, command: OfferDiscount, facts: Facts): Decided {
  const { id, by, percent, reason, validUntil } = command;
  const { now, limits } = facts;
  if (conversation.state === 'ended') return fail('conversation_ended');
  const answers =
    conversation.state === 'open' && (conversation.operator_id === by.id || hasJoined(conversation, by.id));
  if (!answers) return fail('conversation_taken');
  if (!seesEverything(by) && percent > limits.highestDiscount)
    return fail('beyond_limit', { detail: `highestDiscount: ${limits.highestDiscount}` });
  if (validUntil <= now || validUntil > now + LIMITS.discountAheadMs)
    return fail('bad_request', { detail: 'validUntil' });
  const seq = conversation.last_seq + 1;
  const body = { percent, reason, validUntil, operatorName: by.name };
  return ok({
    entries: [{ kind: 'discount.offered', id, at: now, actor: actorOf(by, conversation), seq, body }],
    conversation: { ...conversation, last_seq: seq },
  });
}
