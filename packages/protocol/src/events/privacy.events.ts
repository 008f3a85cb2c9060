import { z } from 'zod';
import { defineEvents } from '../define.ts';
import { ConversationId, VisitorId } from '../entities/ids.ts';

export const privacyEvents = defineEvents({
  'token.renewed': {
    summary:
      "The visitor's next token. The one in use ends some minutes after the next one was first used, and not before.",
    from: ['server'],
    to: ['visitor'],
    payload: z.object({ token: z.string() }),
    ephemeral: true,
  },
  'person.changed': {
    summary:
      'These records were taken for one person, or told apart again. What is known of them is to be fetched anew; what their conversations show comes by the log.',
    from: ['server'],
    to: ['operator'],
    payload: z.object({ visitorIds: z.array(VisitorId) }),
    ephemeral: true,
  },
  'data.erased': {
    summary:
      'These conversations, and these visitors with all that hangs on them, do not exist any more. Drop what is shown and kept of them.',
    from: ['server'],
    to: ['operator'],
    payload: z.object({ visitorIds: z.array(VisitorId), conversationIds: z.array(ConversationId) }),
    ephemeral: true,
  },
});
