import { z } from 'zod';
import { defineEvents } from '../define.ts';
import { CommandId, ConversationId } from '../entities/ids.ts';
import { Mood } from '../entities/mood.ts';
import { Stored } from './message.events.ts';

export const moodEvents = defineEvents({
  'mood.mark': {
    summary:
      'Mark how hard a running conversation is: calm, tense or angry. For whoever has it, and whoever joined it. The visitor never sees it.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({ id: CommandId, conversationId: ConversationId, mood: Mood }),
    ack: Stored,
    errors: [
      'conversation_taken',
      'conversation_ended',
      'id_reused',
      'conversation_unknown',
      'bad_request',
      'rate_limited',
      'overloaded',
      'internal',
    ],
  },
});
