import { z } from 'zod';
import { defineEvents } from '../define.ts';
import { CommandId, ConversationId } from '../entities/ids.ts';
import { Quote, QuoteOutcome } from '../entities/quote.ts';

const place = { conversationId: ConversationId, messageId: CommandId };

export const quoteEvents = defineEvents({
  'quote.show': {
    summary:
      "Highlight on the visitor's page what their message quotes. Only who has the conversation may ask.",
    from: ['operator'],
    to: ['server'],
    payload: z.object(place),
    ack: z.object({}),
    errors: ['conversation_unknown', 'not_found', 'bad_request', 'rate_limited', 'internal'],
    ephemeral: true,
  },
  'quote.wanted': {
    summary: 'The same for all pages of the visitor; the quote is the one that is stored.',
    from: ['server'],
    to: ['visitor'],
    payload: z.object({ ...place, quote: Quote }),
    ephemeral: true,
  },
  'quote.report': {
    summary: 'What became of it on this page.',
    from: ['visitor'],
    to: ['server'],
    payload: z.object({ ...place, outcome: QuoteOutcome }),
    ephemeral: true,
  },
  'quote.reported': {
    summary: 'The same for the operators who may see the conversation. Each open page of the visitor tells.',
    from: ['server'],
    to: ['operator'],
    payload: z.object({ ...place, outcome: QuoteOutcome }),
    ephemeral: true,
  },
});
