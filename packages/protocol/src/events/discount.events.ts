import { z } from 'zod';
import { defineEvents } from '../define.ts';
import { DiscountPercent, DiscountReason } from '../entities/discount.ts';
import { CommandId, ConversationId } from '../entities/ids.ts';
import { Instant } from '../entities/values.ts';
import { Stored } from './message.events.ts';

export const discountEvents = defineEvents({
  'discount.offer': {
    summary:
      'Offer the visitor something off a price until a time, by who has the conversation or has joined it; both sides see it. Operators no more than the workspace lets them.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({
      id: CommandId,
      conversationId: ConversationId,
      percent: DiscountPercent,
      reason: DiscountReason,
      validUntil: Instant,
    }),
    ack: Stored,
    errors: [
      'beyond_limit',
      'conversation_unknown',
      'conversation_taken',
      'conversation_ended',
      'id_reused',
      'bad_request',
      'rate_limited',
      'overloaded',
      'internal',
    ],
  },
});
